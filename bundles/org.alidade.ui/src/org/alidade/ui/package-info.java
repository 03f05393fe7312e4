/** The workbench: application, window, perspective, and what all its parts share. */
package org.alidade.ui;
