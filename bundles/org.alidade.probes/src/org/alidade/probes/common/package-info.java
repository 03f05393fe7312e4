/** What the probes share: how they go through the instances, and how rankings of an instance's units are compared. */
package org.alidade.probes.common;
