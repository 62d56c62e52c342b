# What stands in every HTML report: style, scripts and the definitions of figures, as one source.
#
# The charts need two packages of npm (libcascade/web/package-lock.json). Nothing is downloaded here:
# `./dev` puts the packages into build/web, or name another folder that `npm ci` has filled. Without
# them reports have tables and no charts. Node itself is not run: esbuild is a program of its own.
set(CASCADE_WEB_MODULES ${PROJECT_SOURCE_DIR}/build/web/node_modules CACHE PATH
    "Folder node_modules that holds the packages of libcascade/web/package-lock.json")
file(GLOB esbuild ${CASCADE_WEB_MODULES}/@esbuild/*/bin/esbuild)

set(web ${PROJECT_SOURCE_DIR}/libcascade/web)
set(charts -)
set(charts_made "")
if(esbuild AND EXISTS ${CASCADE_WEB_MODULES}/echarts)
    list(GET esbuild 0 esbuild)
    set(charts ${CMAKE_CURRENT_BINARY_DIR}/charts.js)
    set(charts_made ${charts})
    add_custom_command(OUTPUT ${charts}
        COMMAND ${CMAKE_COMMAND} -DESBUILD=${esbuild} -DMODULES=${CASCADE_WEB_MODULES}
            -DSOURCE=${web}/charts.js -DOUTPUT=${charts}
            -P ${PROJECT_SOURCE_DIR}/cmake/bundle_charts.cmake
        DEPENDS ${PROJECT_SOURCE_DIR}/cmake/bundle_charts.cmake ${web}/charts.js ${web}/kinds.js ${web}/drawing.js
            ${web}/package-lock.json
        COMMENT "Bundling the charts of HTML reports" VERBATIM)
    set(CASCADE_WITH_CHARTS ON)
else()
    set(CASCADE_WITH_CHARTS OFF)
    message(STATUS "HTML reports will have no charts: no packages in ${CASCADE_WEB_MODULES}")
endif()
# Packages that come or go later are seen by the next configure.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${web}/package-lock.json)

set(page_assets ${CMAKE_CURRENT_BINARY_DIR}/page_assets.cpp)
set(page_files page_style=${web}/page.css page_script=${web}/page.js
    figures_page=${PROJECT_SOURCE_DIR}/docs/figures.md chart_script=${charts})
add_custom_command(OUTPUT ${page_assets}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${page_assets} "-DFILES=${page_files}"
        "-DHASHED=page_script;chart_script" -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${web}/page.css ${web}/page.js ${PROJECT_SOURCE_DIR}/docs/figures.md ${charts_made}
        ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    VERBATIM)
target_sources(libcascade PRIVATE ${page_assets})
set_source_files_properties(${page_assets} PROPERTIES
    INCLUDE_DIRECTORIES ${CMAKE_CURRENT_SOURCE_DIR}/src/report
    COMPILE_OPTIONS -Wno-overlength-strings)  # clang, of the charts: 600 KB in one literal
