/**
 * QtCore by Java's foreign function interface: the few classes of its C++ API that an event loop needs.
 *
 * <p>Only what Qt's promise of binary compatibility covers for all of Qt 6 is used: exported symbols, the layout of a
 * polymorphic object's first word, the order of the virtual functions of {@code QObject}. So one class file serves every Qt
 * from 6.2 on, whether the distribution brings it or a Python package does. The C++ ABI is that of Itanium, which Linux has on
 * all processors.
 *
 * <p>Nothing here loads Qt by itself: {@link io.github.qtloop.qtcore.QtLibrary} finds the one that the process has. The
 * classes whose methods call Qt may be used only when it was found.
 */
@NullMarked
package io.github.qtloop.qtcore;

import org.jspecify.annotations.NullMarked;
