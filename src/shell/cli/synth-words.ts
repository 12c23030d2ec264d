/** What `kaoqin synth` says: its options, its help, its mistakes and their remedies, zh and en. */
import { said, type Said } from '../../present/wording/terms.js'
import { faultKinds } from '../synth/faults/names.js'

export const synthWords = {
  command: said(
    '编一家公司：规则、打卡、排班、审批、日报、月报，可埋入差错并附答案',
    'makes up a company: rules, punches, rosters, approvals, reports, with planted faults and their answer key',
  ),
  people: said('人数（默认 100）', 'how many people (default: 100)'),
  month: said('月份，如 2026-05（默认）', 'the month, such as 2026-05 (the default)'),
  seed: said('种子：同一种子，字节相同（默认 1）', 'the seed: the same seed makes the same bytes (default: 1)'),
  out: said('写入的文件夹，须为空或不存在', 'the folder to write, which must be empty or not there yet'),
  faults: said(
    '埋入的差错：all（默认）、none、个数，或以逗号分隔的种类',
    'what to plant: all (the default), none, a number, or kinds separated by commas',
  ),
  overwrite: said('替换文件夹里先前编的公司', 'replaces the company that an earlier run left in the folder'),
} as const satisfies Record<string, Said>

const list = (kinds: readonly string[]): string =>
  kinds.reduce(
    (text, kind) => (`${text.split('\n').at(-1)!} ${kind}`.length > 98 ? `${text}\n  ${kind}` : `${text} ${kind}`),
    ' ',
  )

export const synthExamples: Said = said(
  `
例子：
  kaoqin synth --out 样本                              100 人的一个月，埋入各种差错
  kaoqin audit 样本/company                            核对它；答案在 样本/answers.json
  kaoqin synth --people 1000 --month 2026-02 --seed 7 --faults none --out 样本
  kaoqin synth --faults punch-missing,other-zone --out 样本

差错的种类（关于整个公司的，以及许多人同一天的，各取一种）：
${list(faultKinds)}`,
  `
Examples:
  kaoqin synth --out sample                            a month of 100 people, with faults of every kind
  kaoqin audit sample/company                          audits it; the answers are in sample/answers.json
  kaoqin synth --people 1000 --month 2026-02 --seed 7 --faults none --out sample
  kaoqin synth --faults punch-missing,other-zone --out sample

Kinds of faults (of those about the whole company, and about many people on one day, one each):
${list(faultKinds)}`,
)

export const synthMistakes = {
  people: (seen: string) =>
    said(
      `--people 需要 1 到 100000 的整数，而不是“${seen}”`,
      `--people needs a whole number from 1 to 100000, not “${seen}”`,
    ),
  month: (seen: string) =>
    said(
      `--month 需要 1980-01 到 2098-12 之间的月份，如 2026-05，而不是“${seen}”`,
      `--month needs a month from 1980-01 to 2098-12, such as 2026-05, not “${seen}”`,
    ),
  seed: (seen: string) =>
    said(
      `--seed 需要 0 到 2147483647 的整数，而不是“${seen}”`,
      `--seed needs a whole number from 0 to 2147483647, not “${seen}”`,
    ),
  fault: (seen: string) => said(`--faults：没有“${seen}”这种差错`, `--faults: there is no kind of fault “${seen}”`),
  oneOfAll: (kinds: readonly string[]) =>
    said(
      `--faults：${kinds.join('、')} 都关乎整个公司，一次只能埋一种`,
      `--faults: ${kinds.join(', ')} are each about the whole company; one company has room for one of them`,
    ),
  tooMany: (kind: string) =>
    said(
      `--faults：${kind} 关乎整个公司，人数最多 5000`,
      `--faults: ${kind} is about the whole company, of at most 5000 people`,
    ),
  noOut: said('缺少选项 --out <DIR>', 'option --out <DIR> is needed'),
  notEmpty: (folder: string) =>
    said(
      `${folder} 不是空文件夹；换一个，或用 --overwrite 替换其中先前编的公司`,
      `${folder} is not empty; name another folder, or give --overwrite to replace the company that an earlier run left there`,
    ),
  notOurs: (folder: string, strange: string) =>
    said(
      `${folder} 里有 ${strange}，不是 kaoqin synth 写的；请换一个文件夹`,
      `${folder} holds ${strange}, which kaoqin synth did not write; name another folder`,
    ),
} as const

export const synthStatus = {
  writing: (people: number, all: number) =>
    said(`正在编写 ${people}/${all} 人`, `making up ${people} of ${all} people`),
  wrote: (people: number, days: number, faults: number, folder: string) =>
    said(
      `已编 ${people} 人、${days} 个人日，埋入 ${faults} 处差错。\n核对：kaoqin audit ${folder}/company\n答案：${folder}/answers.json\n`,
      `Made up ${people} people and ${days} person-days, with ${faults} planted ${faults === 1 ? 'fault' : 'faults'}.\n` +
        `Audit it:  kaoqin audit ${folder}/company\nAnswers:   ${folder}/answers.json\n`,
    ),
} as const
