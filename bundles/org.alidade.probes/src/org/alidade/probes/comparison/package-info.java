/** Other trainings beside a probe's subject: what they read in the same instances, and how far that is from the subject. */
package org.alidade.probes.comparison;
