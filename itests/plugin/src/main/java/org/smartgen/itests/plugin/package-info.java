/** Not shipped. */
package org.smartgen.itests.plugin;
