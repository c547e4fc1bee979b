import type { HostileSheet } from './hostile-sheet.ts';

const list = 'Forename,Surname,Job title\r\nAda,Example,Class Teacher\r\n';
const MB = 1024 * 1024;

/** Text that is taken for a table. */
export const texts: readonly HostileSheet[] = [
  {
    name: 'a quote that never closes',
    must: 'refused',
    bytes: () => Buffer.from(`${list}"Ada,Open\r\n${'Ada,Example,x,y\r\n'.repeat(50)}a,b,c,d,e\r\n`),
  },
  {
    name: 'a quote that never closes, of 19 MB',
    must: 'refused',
    slow: true,
    bytes: () => Buffer.from(`${list}"${'a,b\n'.repeat(4.7 * MB)}`),
  },
  {
    name: 'a cell of 19 MB',
    must: 'harmless',
    most: 2,
    slow: true,
    bytes: () => Buffer.from(`${list}${'x'.repeat(19 * MB)},Long,x\r\n`),
  },
  {
    name: 'a line of 19 MB',
    must: 'refused',
    slow: true,
    bytes: () => Buffer.from(`${list}${'x,'.repeat(9 * MB)}\r\n`),
  },
  { name: 'a file of 25 MB', must: 'refused', bytes: () => Buffer.alloc(25 * MB, 'Ada,Example,x\n') },
  {
    name: 'quotes upon quotes',
    must: 'harmless',
    slow: true,
    most: 10,
    bytes: () => Buffer.from(`${list}${'"'.repeat(5 * MB)}`),
  },
  { name: 'NULs', must: 'refused', bytes: () => Buffer.from(`${list}A\0da,Ex\0ample,x\r\n`) },
  {
    name: 'NULs behind the first 4 KB',
    must: 'refused',
    bytes: () => Buffer.from(`${list}${'Ada,Example,x\r\n'.repeat(1_000)}A\0da,Example,x\r\n`),
  },
  { name: 'NULs alone', must: 'refused', bytes: () => Buffer.alloc(10_000) },
  { name: 'line ends alone', must: 'refused', bytes: () => Buffer.alloc(3 * MB, '\n') },
  { name: 'separators alone', must: 'refused', bytes: () => Buffer.alloc(1 * MB, ',') },
  {
    name: 'formulas',
    must: 'harmless',
    most: 2,
    bytes: () => Buffer.from(`${list}=cmd|'/c calc'!A1,@SUM(1),+1\r\n`),
  },
  {
    name: 'half of UTF-16',
    must: 'harmless',
    most: 1,
    bytes: () => Buffer.from(`\uFEFF${list}`, 'utf16le').subarray(0, -1),
  },
  {
    name: 'lone surrogates',
    must: 'harmless',
    most: 2,
    bytes: () =>
      Buffer.concat([
        Buffer.from('\uFEFFForename,Surname\nAda,', 'utf16le'),
        Buffer.from([0x00, 0xd8, 0x0a, 0x00]),
      ]),
  },
  {
    name: 'text that runs backwards',
    must: 'harmless',
    most: 2,
    bytes: () => Buffer.from(`${list}\u202EadA,elpmaxE\u202C,\u200B\r\n`),
  },
  {
    name: 'chance',
    must: 'refused',
    bytes: () => Buffer.from(Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 256)),
  },
  {
    name: 'XML',
    must: 'refused',
    bytes: () => Buffer.from('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
  },
  {
    name: 'a web page',
    must: 'refused',
    bytes: () =>
      Buffer.from(`<html><script>fetch('http://127.0.0.1:1/')</script><table><tr><td>Forename</table>`),
  },
  { name: 'nothing', must: 'refused', bytes: () => Buffer.alloc(0) },
  {
    name: 'another separator in every line',
    must: 'harmless',
    most: 1_000,
    bytes: () =>
      Buffer.from(
        `${list}${Array.from({ length: 500 }, (_, at) => ['Ada', 'Example', 'x'].join([',', ';', '\t', '|'][at % 4])).join('\n')}`,
      ),
  },
  {
    name: 'a pattern that is slow to look for',
    must: 'harmless',
    most: 3_000,
    bytes: () =>
      Buffer.from(
        `${list}${`${'a'.repeat(300)}@${'a.'.repeat(200)},${' '.repeat(3_000)}x,${'1/'.repeat(500)}\r\n`.repeat(100)}`,
      ),
  },
];
