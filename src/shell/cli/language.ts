/** In which language the command speaks. */
import type { Lang } from '../../domain/document.js'

/** `--lang` wherever it stands, since even the help must know; else Chinese where the locale says so, else English. */
export const languageOf = (argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang => {
  const asked = askedLanguage(argv)
  if (asked === 'zh' || asked === 'en') return asked
  return (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** What stands after the last `--lang`, a language or not. */
export const askedLanguage = (argv: readonly string[]): string | undefined =>
  argv
    .flatMap((word, i) =>
      word === '--lang' ? [argv[i + 1]] : word.startsWith('--lang=') ? [word.slice('--lang='.length)] : [],
    )
    .at(-1)
