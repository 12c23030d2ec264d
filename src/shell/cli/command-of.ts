/** What the commands that judge have in common: their options, and words typed into settings. */
import type { Command } from 'commander'
import type { Lang } from '../../domain/document.js'
import type { Said } from '../../present/wording/terms.js'
import { examples } from './help.js'
import type { ExitCode, Io } from './io.js'
import type { Format, RawOptions, Settings } from './settings.js'
import { tellMistakes } from './tell-mistakes.js'
import { commandWords, optionWords } from './wording.js'

/** Where a command runs, and how it ends. */
export interface Stage {
  readonly lang: Lang
  readonly io: Io
  readonly end: (code: ExitCode) => void
}

/** A command with the options that every command knows. */
export const commandOf = (
  program: Command,
  name: 'audit' | 'recompute' | 'explain' | 'calibrate',
  stage: Stage,
): Command => {
  const { lang } = stage
  return readingCommandOf(program, name, stage)
    .option('--strict', optionWords.strict[lang])
    .option('--lang <zh|en>', optionWords.lang[lang])
    .option('--format <text|json|ndjson|csv>', optionWords.format[lang])
    .option('--out <FILE>', optionWords.out[lang])
    .option('--redact', optionWords.redact[lang])
    .option('--redact-key <FILE>', optionWords.redactKey[lang])
    .option('--no-color', optionWords.noColor[lang])
    .option('--quiet', optionWords.quiet[lang])
    .addHelpText('after', examples[name][lang])
}

/** A command with the options that say what is read and by what it is judged. */
export const readingCommandOf = (program: Command, name: keyof typeof commandWords, { lang }: Stage): Command =>
  program
    .command(name)
    .description(commandWords[name][lang])
    .helpOption('-h, --help', optionWords.help[lang])
    .argument('<path...>', optionWords.path[lang])
    .option('--from <DATE>', optionWords.from[lang])
    .option('--to <DATE>', optionWords.to[lang])
    .option('--users <a,b>', optionWords.users[lang])
    .option('--zone <ZONE>', optionWords.zone[lang])
    .option('--as-of <INSTANT>', optionWords.asOf[lang])
    .option('--policies <FILE>', optionWords.policies[lang])
    .option('--approvals <FILE|report|none>', optionWords.approvals[lang])
    .option('--known <FILE>', optionWords.known[lang])
    .option('--ignore <MEASURE,…>', optionWords.ignore[lang])

/** Nothing once every mistake has been told. */
export const settled = async (
  paths: readonly string[],
  raw: RawOptions,
  stage: Stage,
  formats?: readonly Format[],
  also: readonly Said[] = [],
): Promise<Settings | undefined> => {
  // Whoever asks for help does not wait for zones and dates.
  const { checkSettings } = await import('./settings.js')
  const checked = checkSettings(paths, raw, stage.io, stage.lang, formats)
  if (checked.ok && also.length === 0) return checked.value
  refuse([...(checked.ok ? [] : checked.mistakes), ...also], stage)
  return undefined
}

export const refuse = (found: readonly Said[], { io, lang, end }: Stage): void => {
  tellMistakes(found, io, lang)
  end(2)
}
export const asText = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined
