# Bundles the charts of HTML reports with the library that draws them:
#   cmake -DESBUILD=… -DMODULES=…/node_modules -DSOURCE=…/charts.js -DOUTPUT=… -P bundle_charts.cmake
# The licences of what is in the bundle stand at its head, since they go wherever it goes.
cmake_minimum_required(VERSION 3.25)

execute_process(
    COMMAND ${CMAKE_COMMAND} -E env NODE_PATH=${MODULES} ${ESBUILD} ${SOURCE}
        --bundle --minify --format=iife --target=es2020 --charset=ascii --legal-comments=none
        --log-level=warning --outfile=${OUTPUT}.bundle
    TIMEOUT 300 RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "the charts could not be bundled: ${result}")
endif()

set(head "This script holds Apache ECharts, under the Apache License 2.0")
string(APPEND head " (https://www.apache.org/licenses/LICENSE-2.0).\n")
foreach(part "/echarts/NOTICE" "It holds zrender:" "/zrender/LICENSE"
        "Parts of ECharts come from d3:" "/echarts/licenses/LICENSE-d3")
    if(part MATCHES "^/")
        file(READ ${MODULES}${part} text)
        string(REPLACE "*/" "* /" text "${text}")
        string(STRIP "${text}" part)
    endif()
    string(APPEND head "\n${part}\n")
endforeach()
file(READ ${OUTPUT}.bundle bundle)
file(WRITE ${OUTPUT} "/*!\n${head}*/\n${bundle}")
