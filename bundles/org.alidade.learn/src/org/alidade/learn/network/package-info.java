/**
 * What models have in common: training, storing, reading, gradients and leave-one-out of any network on a tape. A model
 * is a network and a trainer that makes it; everything else is done here.
 *
 * <p>A model of one's own is three steps. Say how an example goes in, a record that is a
 * {@link org.alidade.learn.network.Text}; {@link org.alidade.learn.network.Words} does for a single text. Write the
 * {@link org.alidade.learn.network.Network}, whose forward pass is a few operations:
 *
 * <pre>{@code
 * record GatedNetwork(FlatNetwork flat, Parameter gate) implements Network<Words> {
 *
 *     public List<Words> encode(List<Example> examples) {
 *         return flat.encode(examples);
 *     }
 *
 *     public Var vectors(Tape tape, List<Words> batch) {
 *         return flat.vectors(tape, batch);
 *     }
 *
 *     public Pass forward(Tape tape, List<Words> batch, Var x) {
 *         Packed tokens = Words.packed(batch);
 *         return attend(tape, tokens, x, flat.encoder().encode(tape, tokens, gated(tape, x)));
 *     }
 *
 *     private Var gated(Tape tape, Var x) {
 *         return Ops.tanh(tape, Ops.linear(tape, x, gate));
 *     }
 *
 *     private Pass attend(Tape tape, Packed tokens, Var x, Var h) {
 *         Var a = SequenceOps.softmax(tape, tokens, flat.attention().scores(tape, tokens, h, Optional.empty()));
 *         Var logits = Ops.affine(tape, SequenceOps.attend(tape, tokens, a, h), flat.weights(), flat.bias());
 *         return new Pass(tokens, x, h, a, Optional.empty(), logits);
 *     }
 *
 *     public Var logits(Tape tape, Pass pass, Var a) {
 *         return flat.logits(tape, pass, a);
 *     }
 *
 *     public Var withoutUnits(Tape tape, List<Words> batch, Deletions deletions) {
 *         Var x = vectors(tape, batch);
 *         Var h = Variants.states(tape, flat.encoder(), deletions, gated(tape, x));
 *         return attend(tape, deletions.variants(), x, h).logits();
 *     }
 *
 *     public List<Output> outputs(List<Words> batch, Pass pass) {
 *         return LinearDecoding.of(pass, flat.weights(), flat.bias());
 *     }
 *
 *     public Loss loss() {
 *         return flat.loss();
 *     }
 *
 *     public Map<String, Trainable> trainables() {
 *         return new Names().add("", List.of(gate)).add(flat.trainables()).all();
 *     }
 * }
 * }</pre>
 *
 * <p>And contribute, at {@code org.alidade.core.models}, a {@link org.alidade.learn.network.NetworkTrainer} that makes
 * it from {@link org.alidade.learn.network.Assembly parts}; the settings that a
 * {@link org.alidade.learn.network.Recipe} reads are declared in plugin.xml, and those that are not declared switch
 * their feature off:
 *
 * <pre>{@code
 * public final class GatedTrainer extends NetworkTrainer<Words> {
 *
 *     protected Network<Words> network(Training training, Vocabulary vocabulary, Assembly parts)
 *             throws ContributionException {
 *         FlatNetwork flat = FlatNetwork.of(vocabulary, parts);
 *         int width = flat.embedding().width();
 *         Parameter gate = parts.parameter("gate", width, width).xavier(Seeds.random(training.seed(), "gate"));
 *         return new GatedNetwork(flat, gate);
 *     }
 * }
 * }</pre>
 */
package org.alidade.learn.network;
