/**
 * What contributions promise, as checks that their authors run: {@link org.alidade.contract.Contract}. And a model of
 * which every number can be computed by hand, to test probes on: {@link org.alidade.contract.FixedSubject}.
 */
package org.alidade.contract;
