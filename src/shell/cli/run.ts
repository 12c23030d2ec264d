/** The command line: words into a command, and its exit code. Everything it touches comes through `io`. */
import { Command, CommanderError, Option } from 'commander'
import { version } from '../../version.js'
import { asText, commandOf, refuse, settled, type Stage } from './command-of.js'
import { examples, laterCommands } from './help.js'
import type { ExitCode, Io } from './io.js'
import { askedLanguage, languageOf } from './language.js'
import { mistakeOf } from './misunderstood.js'
import { addJudgeShard, addMerge, addShard } from './run-shards.js'
import type { RawOptions } from './settings.js'
import { synthExamples, synthWords } from './synth-words.js'
import { tellMistakes } from './tell-mistakes.js'
import { commandWords, helpTitles, mistakes, optionWords } from './wording.js'

/** Runs `kaoqin` with the words after it. Never throws for anything a user can cause. */
export const run = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  const lang = languageOf(argv, io.env)
  const asked = askedLanguage(argv)
  if (asked !== undefined && asked !== lang) {
    tellMistakes([mistakes.lang(asked)], io, lang)
    return 2
  }
  let code: ExitCode = 0
  const end = (result: ExitCode): void => {
    code = result
  }
  const program = programOf({ lang, io, end })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    if (error.code === 'commander.help') {
      io.stderr.write(`${program.helpInformation()}${examples.kaoqin[lang]}\n`)
      return 2
    }
    tellMistakes([mistakeOf(error)], io, lang)
    io.stderr.write(`${mistakes.seeHelp('kaoqin')[lang]}\n`)
    return 2
  }
}

const programOf = (stage: Stage): Command => {
  const { lang, io } = stage
  const program = new Command('kaoqin')
    .description(commandWords.kaoqin[lang])
    .version(version, '-V, --version', optionWords.version[lang])
    .helpOption('-h, --help', optionWords.help[lang])
    .helpCommand('help [command]', commandWords.help[lang])
    .addOption(new Option('--lang <zh|en>', optionWords.lang[lang]))
    .addHelpText('after', examples.kaoqin[lang])
    .exitOverride()
    .configureOutput({
      writeOut: (words) => io.stdout.write(words),
      // What commander would say is said in the user's language instead.
      writeErr: () => {},
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getOutHasColors: () => false,
    })
    .configureHelp({ styleTitle: (title) => helpTitles[title]?.[lang] ?? title })
  addAudit(program, stage)
  addRecompute(program, stage)
  addExplain(program, stage)
  addCalibrate(program, stage)
  addShard(program, stage)
  addJudgeShard(program, stage)
  addMerge(program, stage)
  addSynth(program, stage)
  for (const name of laterCommands) addLater(program, name, stage)
  return program
}

const addAudit = (program: Command, stage: Stage): void => {
  const { lang } = stage
  commandOf(program, 'audit', stage)
    .option('--csv <FILE>', optionWords.csv[lang])
    .option('--certain', optionWords.certain[lang])
    .option('--write-known <FILE>', optionWords.writeKnown[lang])
    .option('--html <FILE>', optionWords.html[lang])
    .option('--xlsx <FILE>', optionWords.xlsx[lang])
    .option('--workers <N>', optionWords.workers[lang])
    .option('--at-once <MB>', optionWords.atOnce[lang])
    .action(async (paths: string[], raw: RawOptions) => {
      const isRedacted = raw['redact'] === true || raw['redactKey'] !== undefined
      const clash = isRedacted && raw['writeKnown'] !== undefined ? [mistakes.redactedLedger] : []
      const { checkCount } = await import('./settings.js')
      const workers = checkCount('--workers', asText(raw['workers']), 64)
      const atOnce = checkCount('--at-once', asText(raw['atOnce']), 65_536, 0)
      const wrong = [workers, atOnce].flatMap((one) => (one.ok ? [] : one.mistakes))
      const settings = await settled(paths, raw, stage, undefined, [...clash, ...wrong])
      if (settings === undefined || !workers.ok || !atOnce.ok) return
      const { runAudit } = await import('./audit.js')
      const [csv, html, xlsx] = [asText(raw['csv']), asText(raw['html']), asText(raw['xlsx'])]
      const own = {
        csv,
        html,
        xlsx,
        writeKnown: asText(raw['writeKnown']),
        certain: raw['certain'] === true,
        workers: workers.value,
        atOnce: atOnce.value,
      }
      stage.end(await runAudit({ ...settings, ...own }, stage.io))
    })
}

const addRecompute = (program: Command, stage: Stage): void => {
  commandOf(program, 'recompute', stage)
    .option('--month', optionWords.month[stage.lang])
    .option('--csv <FILE>', optionWords.figures[stage.lang])
    .option('--xlsx <FILE>', optionWords.book[stage.lang])
    .action(async (paths: string[], raw: RawOptions) => {
      const settings = await settled(paths, raw, stage)
      if (settings === undefined) return
      const { runRecompute } = await import('./recompute.js')
      const own = { month: raw['month'] === true, csv: asText(raw['csv']), xlsx: asText(raw['xlsx']) }
      stage.end(await runRecompute({ ...settings, ...own }, stage.io))
    })
}

const addExplain = (program: Command, stage: Stage): void => {
  const { lang } = stage
  commandOf(program, 'explain', stage)
    .requiredOption('--user <U>', optionWords.user[lang])
    .option('--date <D>', optionWords.date[lang])
    .option('--month <YYYY-MM>', optionWords.monthOf[lang])
    .option('--html <FILE>', optionWords.pack[lang])
    .action(async (paths: string[], raw: RawOptions) => {
      const { checkDayOrMonth } = await import('./settings.js')
      const when = checkDayOrMonth(asText(raw['date']), asText(raw['month']))
      const settings = await settled(paths, raw, stage, ['text', 'json', 'ndjson'], when.ok ? [] : when.mistakes)
      if (settings === undefined || !when.ok) return
      const { runExplain } = await import('./explain.js')
      const own = { user: asText(raw['user']) ?? '', html: asText(raw['html']), ...when.value }
      stage.end(await runExplain({ ...settings, ...own }, stage.io))
    })
}

const addCalibrate = (program: Command, stage: Stage): void => {
  const { lang } = stage
  commandOf(program, 'calibrate', stage)
    .option('--write-policies <FILE>', optionWords.writePolicies[lang])
    .option('--write-rules <FILE>', optionWords.writeRules[lang])
    .action(async (paths: string[], raw: RawOptions) => {
      const settings = await settled(paths, raw, stage)
      if (settings === undefined) return
      const { runCalibrate } = await import('./calibrate.js')
      const files = { writePolicies: asText(raw['writePolicies']), writeRules: asText(raw['writeRules']) }
      stage.end(await runCalibrate({ ...settings, ...files }, stage.io))
    })
}

/** It reads nothing, so it has none of the options that the others share. */
const addSynth = (program: Command, stage: Stage): void => {
  const { lang, io } = stage
  program
    .command('synth')
    .description(synthWords.command[lang])
    .helpOption('-h, --help', optionWords.help[lang])
    .option('--people <N>', synthWords.people[lang])
    .option('--month <YYYY-MM>', synthWords.month[lang])
    .option('--seed <S>', synthWords.seed[lang])
    .option('--out <DIR>', synthWords.out[lang])
    .option('--faults <WHICH>', synthWords.faults[lang])
    .option('--overwrite', synthWords.overwrite[lang])
    .option('--lang <zh|en>', optionWords.lang[lang])
    .option('--quiet', optionWords.quiet[lang])
    .addHelpText('after', () => synthExamples[lang])
    .action(async (raw: RawOptions) => {
      const { runSynth } = await import('./synth.js')
      stage.end(await runSynth(raw, io, lang))
    })
}

/** A command of the contract that does not work yet says so, whatever stands after it. */
const addLater = (program: Command, name: string, stage: Stage): void => {
  program
    .command(name, { hidden: true })
    .argument('[anything...]')
    .allowUnknownOption()
    .helpOption(false)
    .action(() => refuse([mistakes.notYet(`kaoqin ${name}`)], stage))
}
