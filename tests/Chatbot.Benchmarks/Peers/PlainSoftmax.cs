using System.Diagnostics;
using System.Numerics.Tensors;
using Chatbot.Benchmarks.Understanding;
using Chatbot.Understanding;

namespace Chatbot.Benchmarks.Peers;

/// <summary>
/// What a page of code gets: softmax regression by AdaGrad over hashed words, word pairs and pieces of words, TF-IDF, length 1.
/// </summary>
internal sealed class PlainSoftmax : IIntentEngine
{
    private const int Buckets = 1 << 17;
    private const int ShortestPiece = 2;
    private const int LongestPiece = 4;
    private const int Epochs = 20;
    private const float Rate = 0.3f;
    private const float FirstSquare = 0.01f;
    private const int Seed = 3;
    private const int Candidates = 3;

    public string Name => "softmax regression, plain";

    public Task<Answers> AnswerAsync(TrainingSet training, Questions questions)
    {
        var begin = Stopwatch.GetTimestamp();
        var model = new Model(training.Examples);
        var elapsed = Stopwatch.GetElapsedTime(begin);
        Answer[] answers = [.. questions.All.Select(model.Answer)];
        return Task.FromResult(Answers.Of(elapsed, MessageTime.Median(questions.Timed, text => model.Answer(text)), questions, answers));
    }

    private sealed class Model
    {
        private readonly string[] _intents;
        private readonly float[] _rarity = new float[Buckets];
        private readonly float[][] _weights = new float[Buckets][];
        private readonly float[] _bias;

        public Model(IReadOnlyList<Example> examples)
        {
            _intents = [.. examples.Select(example => example.Intent).Distinct(StringComparer.Ordinal)];
            _bias = new float[_intents.Length];
            var numbers = _intents.Index().ToDictionary(intent => intent.Item, intent => intent.Index, StringComparer.Ordinal);
            Dictionary<int, float>[] counts = [.. examples.Select(example => Count(example.Text))];
            foreach (var bucket in counts.SelectMany(count => count.Keys))
            {
                _rarity[bucket]++;
                _weights[bucket] ??= new float[_intents.Length];
            }

            for (var bucket = 0; bucket < Buckets; bucket++)
            {
                _rarity[bucket] = MathF.Log((1f + examples.Count) / (1f + _rarity[bucket])) + 1f;
            }

            Train([.. counts.Select(Weigh)], [.. examples.Select(example => numbers[example.Intent])]);
        }

        public Answer Answer(string text)
        {
            var scores = Predict(Weigh(Count(text)));
            IntentScore[] candidates = [.. scores
                .Select((score, index) => new IntentScore(_intents[index], score))
                .OrderByDescending(candidate => candidate.Score)
                .Take(Candidates)];
            return new Answer(candidates[0].Intent, candidates);
        }

        private void Train(IReadOnlyList<(int Bucket, float Value)[]> inputs, int[] labels)
        {
            var squares = new float[Buckets][];
            var random = new Random(Seed);
            int[] order = [.. Enumerable.Range(0, inputs.Count)];
            for (var epoch = 0; epoch < Epochs; epoch++)
            {
                random.Shuffle(order);
                foreach (var index in order)
                {
                    var slopes = Predict(inputs[index]);
                    slopes[labels[index]] -= 1f;
                    TensorPrimitives.MultiplyAdd(slopes, -Rate / 10, _bias, _bias);
                    foreach (var (bucket, value) in inputs[index])
                    {
                        Step(_weights[bucket], squares[bucket] ??= First(), slopes, value);
                    }
                }
            }

            float[] First()
            {
                var first = new float[_intents.Length];
                Array.Fill(first, FirstSquare);
                return first;
            }
        }

        private static void Step(float[] weights, float[] squares, float[] slopes, float value)
        {
            for (var index = 0; index < slopes.Length; index++)
            {
                var slope = slopes[index] * value;
                squares[index] += slope * slope;
                weights[index] -= Rate * slope / MathF.Sqrt(squares[index]);
            }
        }

        private float[] Predict((int Bucket, float Value)[] input)
        {
            var scores = _bias.ToArray();
            foreach (var (bucket, value) in input)
            {
                // A bucket that training never filled says nothing.
                if (_weights[bucket] is { } weights)
                {
                    TensorPrimitives.MultiplyAdd(weights, value, scores, scores);
                }
            }

            TensorPrimitives.SoftMax(scores, scores);
            return scores;
        }

        private (int Bucket, float Value)[] Weigh(Dictionary<int, float> counts)
        {
            (int Bucket, float Value)[] input = [.. counts.Select(pair => (pair.Key, (1f + MathF.Log(pair.Value)) * _rarity[pair.Key]))];
            var length = MathF.Sqrt(input.Sum(feature => feature.Value * feature.Value));
            return [.. input.Select(feature => (feature.Bucket, feature.Value / length))];
        }

        private static Dictionary<int, float> Count(string text)
        {
            var counts = new Dictionary<int, float>();
            var previous = "";
            foreach (var word in Words(text))
            {
                Add($" {word}");
                Add($"{previous} {word}");
                previous = word;
                var bounded = $"_{word}_";
                for (var length = ShortestPiece; length <= LongestPiece; length++)
                {
                    for (var start = 0; start + length <= bounded.Length; start++)
                    {
                        Add(bounded.AsSpan(start, length));
                    }
                }
            }

            return counts;

            void Add(ReadOnlySpan<char> feature)
            {
                var bucket = (int)(Hash(feature) % Buckets);
                counts[bucket] = counts.GetValueOrDefault(bucket) + 1;
            }
        }

        private static IEnumerable<string> Words(string text) =>
            new string([.. text.ToLowerInvariant().Select(character => char.IsLetterOrDigit(character) ? character : ' ')])
                .Split(' ', StringSplitOptions.RemoveEmptyEntries);

        /// <summary>FNV-1a: .NET's own hash of strings differs from run to run.</summary>
        private static uint Hash(ReadOnlySpan<char> text)
        {
            var hash = 2166136261u;
            foreach (var character in text)
            {
                hash = unchecked((hash ^ character) * 16777619u);
            }

            return hash ^ (hash >> 15);
        }
    }
}
