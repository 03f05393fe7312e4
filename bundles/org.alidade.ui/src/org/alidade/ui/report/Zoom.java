package org.alidade.ui.report;

/** How large pages are shown. */
enum Zoom {
    /** As wide as the window. */
    WIDTH,
    /** Each as a whole. */
    PAGE,
    /** As large as was chosen. */
    FREE
}
