/** What the Properties view says of a selected cell or instance. */
package org.alidade.ui.properties;
