/** Files of records, each with fields of text: tables, JSON, XML. Streamed; one record is held at a time. */
package org.alidade.datasets.records;
