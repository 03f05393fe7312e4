"""The model of Jain and Wallace 2019 (bidirectional LSTM, additive attention) in PyTorch, as a peer to measure against.

Started by the benchmark's Java side with the folder of a workload. Answers each line "VARIANT FROM TO" on standard input
(train on batches FROM .. TO - 1) with "LOSS SECONDS SECONDS ...": the first batch's loss, and the seconds of each step.

packed: sequences are packed, as in the paper's code: padding does not enter the LSTM. The same computation as Alidade's.
padded: the LSTM reads the padding too: another computation, without the cost of packing.
"""

import struct
import sys
import time

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self, vocabulary, width, hidden, packed):
        super().__init__()
        self.packed = packed
        self.embedding = nn.Embedding(vocabulary, width, padding_idx=0)
        self.rnn = nn.LSTM(width, hidden, batch_first=True, bidirectional=True)
        self.attn1 = nn.Linear(2 * hidden, hidden)
        self.attn2 = nn.Linear(hidden, 1, bias=False)
        self.output = nn.Linear(2 * hidden, 1)

    def forward(self, ids, lengths, hidden_from_attention):
        x = self.embedding(ids)  # [B, T, E]
        if self.packed:
            sequences = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
            states, _ = nn.utils.rnn.pad_packed_sequence(self.rnn(sequences)[0], batch_first=True)  # [B, T, 2H]
        else:
            states, _ = self.rnn(x)  # [B, T, 2H]
        scores = self.attn2(torch.tanh(self.attn1(states))).squeeze(-1)  # [B, T]
        weights = torch.softmax(scores.masked_fill(hidden_from_attention, float("-inf")), dim=-1)  # [B, T]
        context = torch.bmm(weights.unsqueeze(1), states).squeeze(1)  # [B, 2H]
        return self.output(context).squeeze(-1)  # [B]

    def optimisers(self):
        def adam(parameters, decay):
            return torch.optim.Adam(parameters, lr=1e-3, weight_decay=decay, amsgrad=True)

        encoder = list(self.embedding.parameters()) + list(self.rnn.parameters())
        attention = list(self.attn1.parameters()) + list(self.attn2.parameters())
        return [adam(encoder, 1e-5), adam(attention, 0), adam(list(self.output.parameters()), 1e-5)]


class Learner:
    def __init__(self, model):
        self.model = model
        self.optimisers = model.optimisers()
        self.loss = nn.BCEWithLogitsLoss(reduction="sum")

    def step(self, batch):
        ids, lengths, mask, labels = batch
        for optimiser in self.optimisers:
            optimiser.zero_grad()
        loss = self.loss(self.model(ids, lengths, mask), labels)
        loss.backward()
        for optimiser in self.optimisers:
            optimiser.step()
        return loss.item()


def batch(line):
    """Instances "LABEL ID ID ..." separated by semicolons."""
    instances = [[int(number) for number in instance.split()] for instance in line.split(";")]
    lengths = torch.tensor([len(instance) - 1 for instance in instances])
    ids = torch.zeros(len(instances), int(lengths.max()), dtype=torch.long)
    mask = torch.ones(ids.shape, dtype=torch.bool)
    for i, (_, *words) in enumerate(instances):
        ids[i, :len(words)] = torch.tensor(words)
        mask[i, 1:len(words) - 1] = False  # attention sees neither the marks at both ends nor padding
    return ids, lengths, mask, torch.tensor([float(instance[0]) for instance in instances])


def load(model, file):
    with open(file, "rb") as values:
        for parameter in model.parameters():
            count = parameter.numel()
            numbers = torch.tensor(struct.unpack("<%df" % count, values.read(4 * count)))
            parameter.data.copy_(numbers.reshape(parameter.shape))
        if values.read():
            raise SystemExit("%s holds more values than the model has parameters" % file)


def main(folder):
    torch.set_num_threads(1)
    with open(folder + "/batches.txt") as lines:
        sizes = [int(size) for size in next(lines).split()]
        batches = [batch(line) for line in lines]
    learners = {}
    for variant in ("packed", "padded"):
        model = Classifier(*sizes, packed=variant == "packed")
        load(model, folder + "/parameters.bin")
        learners[variant] = Learner(model)
    print("torch", torch.__version__, flush=True)
    for line in sys.stdin:
        variant, start, end = line.split()
        losses, seconds = [], []
        for number in range(int(start), int(end)):
            began = time.perf_counter()
            losses.append(learners[variant].step(batches[number]))
            seconds.append(time.perf_counter() - began)
        print(losses[0], *seconds, flush=True)


main(sys.argv[1])
