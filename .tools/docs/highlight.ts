import highlighter from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import http from 'highlight.js/lib/languages/http';
import json from 'highlight.js/lib/languages/json';
import php from 'highlight.js/lib/languages/php';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import { escape } from './escape.ts';

const languages = { bash, css, http, json, php, typescript, xml };
for (const [name, language] of Object.entries(languages)) highlighter.registerLanguage(name, language);

const called: Readonly<Record<string, string>> = {
  sh: 'bash',
  vue: 'xml',
  html: 'xml',
  js: 'typescript',
  jsx: 'typescript',
  tsx: 'typescript',
  ts: 'typescript',
};

/** Code as HTML, coloured by classes where the language is known. */
export function highlight(code: string, language: string): string {
  const name = called[language] ?? language;
  return Object.hasOwn(languages, name) ? highlighter.highlight(code, { language: name }).value : escape(code);
}
