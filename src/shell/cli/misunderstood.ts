/** What commander could not understand, in our own words. */
import type { CommanderError } from 'commander'
import { said, type Said } from '../../present/wording/terms.js'
import { mistakes } from './wording.js'

/** commander's message holds the offending word in quotes and, in brackets, the word it finds near. */
export const mistakeOf = ({ code, message }: CommanderError): Said => {
  const seen = /'([^']*)'/.exec(message)?.[1] ?? ''
  const near = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(message)?.[1]
  const mistake = known(code, seen) ?? said(message, message.replace(/^error: /, ''))
  if (near === undefined) return mistake
  const hint = mistakes.didYouMean(near)
  return said(`${mistake.zh}。${hint.zh}`, `${mistake.en}. ${hint.en}`)
}

const known = (code: string, seen: string): Said | undefined => {
  switch (code) {
    case 'commander.unknownCommand':
      return mistakes.unknownCommand(seen)
    case 'commander.unknownOption':
      return mistakes.unknownOption(seen)
    case 'commander.missingArgument':
      return mistakes.missingPath
    case 'commander.optionMissingArgument':
      return mistakes.missingValue(seen)
    case 'commander.missingMandatoryOptionValue':
      return mistakes.missingOption(seen)
    case 'commander.excessArguments':
      return mistakes.tooMany
    default:
      return undefined
  }
}
