/** The three commands by which an audit goes to many machines and comes back. */
import type { Command } from 'commander'
import { asText, readingCommandOf, settled, type Stage } from './command-of.js'
import { examples } from './help.js'
import type { RawOptions } from './settings.js'
import { commandWords, optionWords } from './wording.js'

export const addShard = (program: Command, stage: Stage): void => {
  const { lang } = stage
  readingCommandOf(program, 'shard', stage)
    .requiredOption('--out <DIR>', optionWords.shardOut[lang])
    .option('--people <N>', optionWords.shardPeople[lang])
    .option('--lang <zh|en>', optionWords.lang[lang])
    .option('--quiet', optionWords.quiet[lang])
    .addHelpText('after', examples.shard[lang])
    .action(async (paths: string[], raw: RawOptions) => {
      const { checkCount } = await import('./settings.js')
      const people = checkCount('--people', asText(raw['people']), 1_000_000)
      const settings = await settled(paths, raw, stage, undefined, people.ok ? [] : people.mistakes)
      if (settings === undefined || !people.ok) return
      const { runShard } = await import('./shard.js')
      stage.end(await runShard({ ...settings, people: people.value }, stage.io))
    })
}

export const addJudgeShard = (program: Command, { lang, io, end }: Stage): void => {
  program
    .command('judge-shard')
    .description(commandWords['judge-shard'][lang])
    .helpOption('-h, --help', optionWords.help[lang])
    .argument('[file]', optionWords.shardFile[lang], '-')
    .option('--out <FILE>', optionWords.out[lang])
    .option('--lang <zh|en>', optionWords.lang[lang])
    .addHelpText('after', examples.shard[lang])
    .action(async (file: string, raw: RawOptions) => {
      const { runJudgeShard } = await import('./judge-shard.js')
      end(await runJudgeShard({ file, out: asText(raw['out']), lang }, io))
    })
}

export const addMerge = (program: Command, stage: Stage): void => {
  const { lang, io, end } = stage
  program
    .command('merge')
    .description(commandWords.merge[lang])
    .helpOption('-h, --help', optionWords.help[lang])
    .argument('<part...>', optionWords.parts[lang])
    .requiredOption('--shards <DIR>', optionWords.shards[lang])
    .option('--csv <FILE>', optionWords.csv[lang])
    .option('--xlsx <FILE>', optionWords.xlsx[lang])
    .option('--certain', optionWords.certain[lang])
    .option('--write-known <FILE>', optionWords.writeKnown[lang])
    .option('--strict', optionWords.strict[lang])
    .option('--lang <zh|en>', optionWords.lang[lang])
    .option('--format <text|json|ndjson|csv>', optionWords.format[lang])
    .option('--out <FILE>', optionWords.out[lang])
    .option('--no-color', optionWords.noColor[lang])
    .option('--quiet', optionWords.quiet[lang])
    .addHelpText('after', examples.shard[lang])
    .action(async (paths: string[], raw: RawOptions) => {
      const settings = await settled(paths, raw, stage)
      if (settings === undefined) return
      const { runMerge } = await import('./merge.js')
      const own = {
        csv: asText(raw['csv']),
        xlsx: asText(raw['xlsx']),
        writeKnown: asText(raw['writeKnown']),
        certain: raw['certain'] === true,
      }
      end(await runMerge({ ...settings, ...own, shards: asText(raw['shards']) ?? '' }, io))
    })
}
