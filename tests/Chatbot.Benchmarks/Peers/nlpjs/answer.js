// Trains nlp.js on what one file says and answers the questions in it into another: node answer.js QUESTIONS.json ANSWERS.json
'use strict';

const { readFileSync, writeFileSync } = require('node:fs');
const { NlpManager } = require('node-nlp');

const nothing = 'None';
const noIntent = 'none';
const ownThreshold = 0.5;
const measuredMilliseconds = 2000;

const [, , questionsFile, answersFile] = process.argv;
const { examples, timed, others } = JSON.parse(readFileSync(questionsFile, 'utf8'));

const languages = [...new Set(examples.map((example) => example.language))];
// Several languages have a model each; which one answers is then nlp.js's own guess.
const language = languages.length === 1 ? languages[0] : undefined;
const trainedOnNothing = examples.some((example) => example.intent === noIntent);
// nlp.js advises spell check for typing errors, but it is off unless asked for.
const nlu = { log: false, spellCheck: true };
const manager = new NlpManager({ languages, nlu, autoSave: false, autoLoad: false, forceNER: false });

main();

async function main() {
  const start = performance.now();
  for (const { language, intent, text } of examples) {
    manager.addDocument(language, text, intent === noIntent ? nothing : intent);
  }

  await manager.train();
  const trainingSeconds = (performance.now() - start) / 1000;

  const answers = { trainingSeconds, timed: [], others: [] };
  for (const text of others) {
    answers.others.push(toAnswer(await classify(text)));
  }

  for (const text of timed) {
    answers.timed.push(toAnswer(await classify(text)));
  }

  answers.microseconds = await medianMicroseconds();
  writeFileSync(answersFile, JSON.stringify(answers));
}

function classify(text) {
  return manager.nlp.classify(language, text);
}

async function medianMicroseconds() {
  const times = [];
  const start = performance.now();
  for (let round = 1; performance.now() - start < measuredMilliseconds; round++) {
    // nlp.js keeps the words of each text that it has seen; a space at the end makes it a new text of the same words.
    const spaces = ' '.repeat(round);
    for (const text of timed) {
      const begin = process.hrtime.bigint();
      await classify(text + spaces);
      times.push(Number(process.hrtime.bigint() - begin) / 1000);
    }
  }

  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function toAnswer({ intent, score, classifications }) {
  return {
    // As NlpManager.process decides; it does the same and then entities, sentiment and answers.
    decision: intent === nothing || score < ownThreshold ? noIntent : intent,
    candidates: classifications
      .filter((candidate) => trainedOnNothing || candidate.intent !== nothing)
      .slice(0, 3)
      .map((candidate) => ({ intent: candidate.intent === nothing ? noIntent : candidate.intent, score: candidate.score })),
  };
}
