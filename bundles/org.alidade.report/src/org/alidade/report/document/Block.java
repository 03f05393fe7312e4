package org.alidade.report.document;

/** A piece of a section. */
public sealed interface Block permits Prose, DataTable, Picture, Listing, Citations {
}
