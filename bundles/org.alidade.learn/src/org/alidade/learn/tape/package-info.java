/**
 * The tape on which models compute: values with gradients, batches of sequences without padding, trainable arrays,
 * the operations models are made of, and the loops and products these are built on.
 *
 * <p>Legend of all shapes in this bundle: <b>rows</b> tokens of a whole batch, sequence after sequence; <b>count</b>
 * sequences in the batch; <b>E</b> width of an embedding; <b>H</b> hidden width of one direction; <b>m</b> width of a
 * token's state; <b>C</b> classes or outputs. All arrays are FLOAT, row-major ('c'), dense.
 */
package org.alidade.learn.tape;
