# What `cmake --install` lays down: the tool, the library with its package files, and data/.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/cascade)

install(TARGETS cascade_tool RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS libcascade EXPORT cascade-targets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/libcascade/include/
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
    FILES_MATCHING PATTERN "*.hpp")
install(FILES ${CASCADE_VERSION_HEADER} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/cascade)

install(EXPORT cascade-targets NAMESPACE cascade:: DESTINATION ${package_dir})
configure_package_config_file(cmake/cascade-config.cmake.in
    ${PROJECT_BINARY_DIR}/cascade-config.cmake
    INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/cascade-config-version.cmake
    COMPATIBILITY SameMinorVersion)
install(FILES
    ${PROJECT_BINARY_DIR}/cascade-config.cmake
    ${PROJECT_BINARY_DIR}/cascade-config-version.cmake
    DESTINATION ${package_dir})

install(DIRECTORY ${PROJECT_SOURCE_DIR}/data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/cascade OPTIONAL)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/NOTICE ${PROJECT_SOURCE_DIR}/CHANGELOG.md
    DESTINATION ${CMAKE_INSTALL_DOCDIR})
