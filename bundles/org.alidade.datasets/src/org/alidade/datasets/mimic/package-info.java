/** Discharge summaries of the MIMIC-III database, labelled by the codes of diagnoses. */
package org.alidade.datasets.mimic;
