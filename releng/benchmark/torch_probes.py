"""Probes in PyTorch, as a peer to measure against; one thread.

Written from the descriptions of the probes in Jain and Wallace 2019 and Serrano and Smith 2019, in the batched way of
the former's code: batches of 32 sentences of similar length; leave-one-out deletes column i of a whole padded batch;
what holds hidden states computes context and decoder from them. Random orders too are drawn for a batch at once.
Statistics over the results are not part of it.

Started by the benchmark's Java side with the folder of a workload. Answers each line "PROBE BATCHES" on standard input
with "CPU WALL SENTENCES": seconds, and how many sentences were measured, those of so many batches spread evenly over
all (0: all). The results are in PROBE.bin: little-endian floats, NaN where nothing was measured.

Shapes: B sentences, T positions of the longest one, m width of a state, K candidates.
"""

import array
import sys
import time

import torch

from torch_training import Workload, attend

CANDIDATES = 5
STEPS = 500
PERMUTATIONS = 100


class Batch:
    def __init__(self, texts):
        self.texts = texts
        self.size = len(texts.lengths)
        self.n = (texts.lengths - 2).tolist()


class Frozen:
    """A model that is not trained any more."""

    def __init__(self, model):
        self.model = model.requires_grad_(False)

    def states(self, texts):
        states = self.model.encoder(self.model.embedding(texts.ids), texts.lengths)  # [B, T, m]
        return states, self.model.attention(states, texts.mask)  # [B, T]

    def decode(self, context):
        return torch.sigmoid(self.model.output(context).squeeze(-1))

    def read(self, texts):
        with torch.no_grad():
            states, weights = self.states(texts)
            return states, weights, self.decode(attend(weights, states))


def reading(frozen, batch):
    return [[p] for p in frozen.read(batch.texts)[2].tolist()]


def gradient(frozen, batch):
    """|d p / d e_t . e_t|, attention held."""
    texts, model = batch.texts, frozen.model
    x = model.embedding(texts.ids).requires_grad_()
    states = model.encoder(x, texts.lengths)
    weights = model.attention(states.detach(), texts.mask)
    frozen.decode(attend(weights, states)).sum().backward()
    return by_token(batch, (x.grad * x.detach()).sum(-1).abs())


def leaveoneout(frozen, batch):
    """p without each token."""
    texts = batch.texts
    columns = []
    for i in range(1, texts.ids.shape[1] - 1):
        without = Without(texts, i)
        columns.append(frozen.read(without)[2])
    edge = torch.zeros(batch.size)
    return by_token(batch, torch.stack([edge, *columns, edge], 1))


class Without:
    def __init__(self, texts, i):
        self.ids = torch.cat([texts.ids[:, :i], texts.ids[:, i + 1:]], 1)
        self.mask = torch.cat([texts.mask[:, :i], texts.mask[:, i + 1:]], 1)
        self.lengths = texts.lengths - 1


def permutation(frozen, batch):
    """The median change of p."""
    states, weights, p = frozen.read(batch.texts)
    mask = batch.texts.mask
    changes = []
    for _ in range(PERMUTATIONS):
        order = torch.rand(weights.shape).masked_fill(mask, 2).argsort(dim=1)  # tokens first
        permuted = torch.zeros_like(weights)
        permuted[:, 1:] = weights.gather(1, order)[:, :-1]
        changes.append((frozen.decode(attend(permuted.masked_fill(mask, 0), states)) - p).abs())
    ordered = torch.stack(changes).sort(0)[0]  # [100, B]
    return [[median] for median in ((ordered[PERMUTATIONS // 2 - 1] + ordered[PERMUTATIONS // 2]) / 2).tolist()]


def divergence(p, q):
    """Kullback-Leibler, as the released code has it."""
    return (p.clamp(0, 1) * ((p + 1e-10).log() - (q + 1e-10).log())).sum(-1)


def jensen_shannon(p, q):
    middle = (p + q) / 2
    return (divergence(p, middle) + divergence(q, middle)) / 2


def adversarial(frozen, batch):
    """epsilon-max JSD with epsilon .05."""
    states, weights, p = frozen.read(batch.texts)
    hidden = batch.texts.mask.unsqueeze(1)  # [B, 1, T]
    length = weights.shape[1]
    logits = torch.log(torch.tensor(1 / length)) + 3 * torch.randn(batch.size, CANDIDATES, length)
    logits.requires_grad_()
    adam = torch.optim.Adam([logits], lr=.01, amsgrad=True)

    def measure():
        candidates = torch.softmax(logits.masked_fill(hidden, float("-inf")), -1)  # [B, K, T]
        changes = (frozen.decode(candidates @ states) - p.unsqueeze(1)).abs()  # [B, K]
        return candidates, changes, jensen_shannon(candidates, weights.unsqueeze(1))  # [B, K]

    for _ in range(STEPS):
        adam.zero_grad()
        candidates, changes, away = measure()
        apart = jensen_shannon(candidates.unsqueeze(1), candidates.unsqueeze(2)).sum((1, 2))  # [B]
        loss = (500 * torch.relu(changes - .01) - away).sum(1) - apart / CANDIDATES ** 2  # [B]
        loss.sum().backward()
        adam.step()
    with torch.no_grad():
        _, changes, away = measure()
        return [[best] for best in torch.where(changes <= .05, away, 0).max(1)[0].tolist()]


class Erasable:
    """Readings with the gradient of the predicted probability with respect to attention."""

    def __init__(self, frozen, batch):
        self.frozen = frozen
        self.mask = batch.texts.mask
        self.states, self.weights, p = frozen.read(batch.texts)
        self.p = torch.stack([1 - p, p], 1)  # [B, C]
        self.decision = self.p.argmax(1)
        held = self.weights.clone().requires_grad_()
        positive = frozen.decode(attend(held, self.states))
        torch.where(self.decision == 1, positive, 1 - positive).sum().backward()
        self.gradient = held.grad  # [B, T]

    def output(self, weights):
        """The prediction after renormalisation [B, C]; without any weight that of an empty context."""
        weights = weights / weights.sum(1, keepdim=True).clamp_min(1e-30)
        p = self.frozen.decode(attend(weights, self.states))
        return torch.stack([1 - p, p], 1)

    def order(self, importance):
        """Positions from the most to the least important, tokens only first."""
        return importance.masked_fill(self.mask, float("-inf")).argsort(dim=1, descending=True, stable=True)

    def rankings(self):
        product = self.gradient * self.weights
        return [self.order(importance) for importance in (self.weights, self.gradient, product)]


def erasure(frozen, batch):
    """JS divergence without the largest weight; eight other erasures are measured beside it."""
    readings = Erasable(frozen, batch)
    attention, by_gradient, by_product = readings.rankings()
    n = (batch.texts.lengths - 2).unsqueeze(1)

    def other(position):
        drawn = 1 + (torch.rand(batch.size, 1) * (n - 1)).long()  # one of n - 1 tokens
        return drawn + (drawn >= position).long()

    def measured(position):
        outputs = readings.output(readings.weights.scatter(1, position, 0))
        return jensen_shannon(readings.p, outputs), outputs.argmax(1) != readings.decision

    highest = attention[:, :1]
    found = [measured(position) for position in (
        highest, other(highest), attention[:, 1:2], attention.gather(1, n - 2), attention.gather(1, n - 1),
        by_gradient[:, :1], other(by_gradient[:, :1]), by_product[:, :1], other(by_product[:, :1]))]
    return [[value] for value in found[0][0].tolist()]


def fractiontoflip(frozen, batch):
    """Share of tokens erased before the decision flips, by attention, gradient, product; NaN if it never does."""
    readings = Erasable(frozen, batch)
    n = (batch.texts.lengths - 2).float()
    empty = readings.output(torch.zeros_like(readings.weights)).argmax(1) == readings.decision
    fractions = []
    for order in [readings.order(torch.rand(readings.weights.shape)), *readings.rankings()]:
        weights = readings.weights.clone()
        steps = torch.where(empty, -1., 0.)  # [B], 0 while not known
        step = 0
        while (steps == 0).any():
            weights.scatter_(1, order[:, step:step + 1], 0)
            step += 1
            flips = readings.output(weights).argmax(1) != readings.decision
            steps[(steps == 0) & (flips | (step == n))] = step
        fractions.append(torch.where(empty, float("nan"), steps / n))
    return torch.stack(fractions[1:], 1).tolist()


def by_token(batch, values):
    return [row[1:n + 1].tolist() for row, n in zip(values, batch.n)]


PROBES = {probe.__name__: probe for probe in
          (reading, gradient, leaveoneout, permutation, adversarial, erasure, fractiontoflip)}


def spread(batches, most):
    count = min(most, len(batches)) if most else len(batches)
    return {k * len(batches) // count + len(batches) // (2 * count) for k in range(count)}


def main(folder):
    torch.set_num_threads(1)
    torch.manual_seed(1)
    workload = Workload(folder)
    frozen = Frozen(workload.model(packed=True))
    batches = [Batch(texts) for texts, _ in workload.batches]
    print("PyTorch", torch.__version__, flush=True)
    for line in sys.stdin:
        name, most = line.split()
        chosen = spread(batches, int(most))
        cpu, wall = time.process_time(), time.perf_counter()
        results = [PROBES[name](frozen, batch) if number in chosen else None for number, batch in enumerate(batches)]
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        sentences = sum(batches[number].size for number in chosen)
        save(folder + "/" + name + ".bin", batches, results)
        print(cpu, wall, sentences, flush=True)


def save(file, batches, results):
    """Sentence by sentence; a single NaN for one that was not measured."""
    values = array.array("f")
    for batch, rows in zip(batches, results):
        for row in rows or [[float("nan")]] * batch.size:
            values.extend(row)
    with open(file, "wb") as stream:
        values.tofile(stream)


main(sys.argv[1])
