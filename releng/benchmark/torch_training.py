"""Training steps in PyTorch, as a peer to measure against; one thread.

Written from the descriptions of the models in Jain and Wallace 2019 (flat) and Serrano and Smith 2019 (han). Started by
the benchmark's Java side with the folder of a workload. Answers each line "VARIANT FROM TO" on standard input (train on
batches FROM .. TO - 1) with "LOSS CPU WALL": the summed loss of the first batch, and the seconds of all steps together.

packed: sequences are packed, as in the papers' code: padding does not enter the encoder. What Alidade computes.
padded: the encoder reads the padding too, which is another computation for recurrent ones, without the cost of packing.
fused: as padded, with the fused implementation of Adam.

Shapes: B texts, T positions of the longest one, E width of a word vector, m of a state, S sentences of all texts.
"""

import struct
import sys
import time

import torch
from torch import nn
from torch.nn.utils.rnn import PackedSequence, pack_padded_sequence, pad_packed_sequence


class Values:
    """The initial parameters, in the order in which Alidade has them."""

    def __init__(self, file):
        with open(file, "rb") as stream:
            self.bytes = stream.read()
        self.next = 0

    def take(self, *shape):
        count = torch.Size(shape).numel()
        numbers = torch.tensor(struct.unpack_from("<%df" % count, self.bytes, self.next))
        self.next += 4 * count
        return numbers.reshape(shape)

    def fill(self, module):
        for parameter in module.parameters():
            parameter.data.copy_(self.take(*parameter.shape))

    def end(self):
        if self.next != len(self.bytes):
            raise SystemExit("The file of parameters has %d bytes, the model %d" % (len(self.bytes), self.next))


class Recurrent(nn.Module):
    def __init__(self, kind, width, hidden, packed):
        super().__init__()
        self.packed = packed
        self.width = 2 * hidden
        self.rnn = kind(width, hidden, batch_first=True, bidirectional=True)

    def forward(self, x, lengths):
        if not self.packed:
            return self.rnn(x)[0]  # [B, T, m]
        sequences = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
        return pad_packed_sequence(self.rnn(sequences)[0], batch_first=True)[0]  # [B, T, m]

    def load(self, values):
        values.fill(self)


class Convolutions(nn.Module):
    KERNELS = (1, 3, 5, 7)

    def __init__(self, width, hidden):
        super().__init__()
        self.width = hidden
        self.convolutions = nn.ModuleList(
            nn.Conv1d(width, hidden // len(self.KERNELS), kernel, padding=kernel // 2) for kernel in self.KERNELS)

    def forward(self, x, lengths):
        x = x.transpose(1, 2)  # [B, E, T]
        channels = torch.cat([convolution(x) for convolution in self.convolutions], 1)  # [B, m, T]
        return torch.relu(channels).transpose(1, 2)  # [B, T, m]

    def load(self, values):
        for convolution in self.convolutions:
            filters, width, kernel = convolution.weight.shape
            convolution.weight.data.copy_(values.take(kernel, filters, width).permute(1, 2, 0))
        for convolution in self.convolutions:
            convolution.bias.data.copy_(values.take(*convolution.bias.shape))


class Average(nn.Module):
    def __init__(self, width, hidden, packed):
        super().__init__()
        self.packed = packed
        self.width = hidden
        self.projection = nn.Linear(width, hidden)

    def forward(self, x, lengths):
        if not self.packed:
            return torch.tanh(self.projection(x))  # [B, T, m]
        tokens = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
        states = PackedSequence(torch.tanh(self.projection(tokens.data)), *tokens[1:])
        return pad_packed_sequence(states, batch_first=True)[0]  # [B, T, m]

    def load(self, values):
        values.fill(self)


def encoder(name, width, hidden, packed):
    if name == "bilstm":
        return Recurrent(nn.LSTM, width, hidden, packed)
    if name == "bigru":
        return Recurrent(nn.GRU, width, hidden, packed)
    return Convolutions(width, hidden) if name == "cnn" else Average(width, hidden, packed)


class Attention(nn.Module):
    def __init__(self, width, hidden):
        super().__init__()
        self.attn1 = nn.Linear(width, hidden)
        self.attn2 = nn.Linear(hidden, 1, bias=False)

    def forward(self, states, mask):
        scores = self.attn2(torch.tanh(self.attn1(states))).squeeze(-1)  # [B, T]
        return torch.softmax(scores.masked_fill(mask, float("-inf")), dim=-1)  # [B, T]


def attend(weights, states):
    return torch.bmm(weights.unsqueeze(1), states).squeeze(1)  # [B, T] x [B, T, m] -> [B, m]


class Texts:
    """A batch: ids [B, T], lengths [B], mask [B, T]: true where attention does not look."""

    def __init__(self, sequences, edge):
        self.lengths = torch.tensor([len(ids) for ids in sequences])
        self.ids = torch.zeros(len(sequences), int(self.lengths.max()), dtype=torch.long)
        self.mask = torch.ones(self.ids.shape, dtype=torch.bool)
        for i, ids in enumerate(sequences):
            self.ids[i, :len(ids)] = torch.tensor(ids)
            self.mask[i, edge:len(ids) - edge] = False


class Flat(nn.Module):
    """Embedding, encoder, attention over the tokens, one logistic output."""

    def __init__(self, encoder_name, vocabulary, width, hidden, classes, packed):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, width, padding_idx=0)
        self.encoder = encoder(encoder_name, width, hidden, packed)
        self.attention = Attention(self.encoder.width, self.encoder.width // 2)
        self.output = nn.Linear(self.encoder.width, 1)

    @staticmethod
    def batch(instances):
        labels = [float(instance[0]) for instance in instances]
        return Texts([instance[1] for instance in instances], edge=1), torch.tensor(labels)

    def forward(self, texts):
        states = self.encoder(self.embedding(texts.ids), texts.lengths)
        return self.output(attend(self.attention(states, texts.mask), states)).squeeze(-1)  # [B]

    def loss(self, texts, labels):
        return nn.functional.binary_cross_entropy_with_logits(self(texts), labels, reduction="sum")

    def summed(self, loss, labels):
        return loss.item()

    def optimisers(self, fused):
        def adam(modules, decay):
            parameters = [parameter for module in modules for parameter in module.parameters()]
            return torch.optim.Adam(parameters, lr=1e-3, weight_decay=decay, amsgrad=True, fused=fused)

        return [adam([self.embedding, self.encoder], 1e-5), adam([self.attention], 0), adam([self.output], 1e-5)]

    def clip(self):
        pass

    def load(self, values):
        values.fill(self.embedding)
        self.encoder.load(values)
        values.fill(self.attention)
        values.fill(self.output)
        values.end()


class Level(nn.Module):
    def __init__(self, encoder_name, width, hidden, packed):
        super().__init__()
        self.encoder = encoder(encoder_name, width, hidden, packed)
        self.attention = Attention(self.encoder.width, self.encoder.width)

    def forward(self, x, lengths, mask):
        states = self.encoder(x, lengths)
        return attend(self.attention(states, mask), states)

    def load(self, values):
        self.encoder.load(values)
        values.fill(self.attention)


class Documents:
    """A batch: all sentences of all texts, and where each stands in its text."""

    def __init__(self, documents):
        self.sentences = Texts([sentence for document in documents for sentence in document], edge=0)
        self.lengths = torch.tensor([len(document) for document in documents])
        self.size = (len(documents), int(self.lengths.max()))
        positions = torch.arange(self.size[1]).expand(self.size)
        self.mask = positions >= self.lengths.unsqueeze(1)  # [B, T]
        self.places = (~self.mask).flatten().nonzero().squeeze(1)  # [S], in B * T


class Hierarchical(nn.Module):
    """Words make sentence vectors, sentence vectors a document vector; a softmax."""

    def __init__(self, encoder_name, vocabulary, width, hidden, classes, packed):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, width, padding_idx=0)
        self.words = Level(encoder_name, width, hidden, packed)
        self.sentences = Level(encoder_name, 2 * hidden, hidden, packed)
        self.output = nn.Linear(2 * hidden, classes)

    @staticmethod
    def batch(instances):
        labels = [instance[0] for instance in instances]
        return Documents([instance[1:] for instance in instances]), torch.tensor(labels)

    def forward(self, documents):
        sentences = documents.sentences
        vectors = self.words(self.embedding(sentences.ids), sentences.lengths, sentences.mask)  # [S, m]
        x = vectors.new_zeros(documents.mask.numel(), vectors.shape[1]).index_copy(0, documents.places, vectors)
        x = x.view(*documents.size, -1)  # [B, T, m]
        return self.output(self.sentences(x, documents.lengths, documents.mask))  # [B, C]

    def loss(self, documents, labels):
        return nn.functional.cross_entropy(self(documents), labels)

    def summed(self, loss, labels):
        return loss.item() * len(labels)

    def optimisers(self, fused):
        return [torch.optim.Adam(self.parameters(), lr=4e-4, fused=fused)]

    def clip(self):
        nn.utils.clip_grad_norm_(self.parameters(), 10)

    def load(self, values):
        values.fill(self.embedding)
        self.words.load(values)
        self.sentences.load(values)
        values.fill(self.output)
        values.end()


class Workload:
    """What the Java side wrote: a line "MODEL ENCODER VOCABULARY WIDTH HIDDEN CLASSES", then a line a batch, instances
    "LABEL ID ID ..." between semicolons, the sentences of an instance between slashes."""

    def __init__(self, folder):
        self.parameters = folder + "/parameters.bin"
        with open(folder + "/batches.txt") as lines:
            kind, self.encoder, *sizes = next(lines).split()
            self.kind = Flat if kind == "flat" else Hierarchical
            self.sizes = [int(size) for size in sizes]
            self.batches = [self.kind.batch([self.instance(text) for text in line.split(";")]) for line in lines]

    @staticmethod
    def instance(text):
        label, words = text.split(" ", 1)
        return [int(label)] + [[int(word) for word in sentence.split()] for sentence in words.split("/")]

    def model(self, packed):
        model = self.kind(self.encoder, *self.sizes, packed)
        model.load(Values(self.parameters))
        return model


class Learner:
    def __init__(self, workload, variant):
        self.batches = workload.batches
        self.model = workload.model(variant == "packed")
        self.optimisers = self.model.optimisers(variant == "fused" or None)

    def step(self, number):
        texts, labels = self.batches[number]
        for optimiser in self.optimisers:
            optimiser.zero_grad()
        loss = self.model.loss(texts, labels)
        loss.backward()
        self.model.clip()
        for optimiser in self.optimisers:
            optimiser.step()
        return self.model.summed(loss, labels)


def main(folder):
    torch.set_num_threads(1)
    workload = Workload(folder)
    learners = {}
    print("PyTorch", torch.__version__, flush=True)
    for line in sys.stdin:
        variant, start, end = line.split()
        if variant not in learners:
            learners[variant] = Learner(workload, variant)
        cpu, wall = time.process_time(), time.perf_counter()
        losses = [learners[variant].step(number) for number in range(int(start), int(end))]
        print(losses[0], time.process_time() - cpu, time.perf_counter() - wall, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
