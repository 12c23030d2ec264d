/** The same functions for people who use fp-ts: `Either` in place of a value with problems beside it. */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Company } from './domain/company.js'
import type { Problem } from './domain/problem.js'
import { type DecodeOptions, decode, type SourceDocument } from './vendor/index.js'

/** Right only where every row of every document could be used; else all problems. */
export const decodeStrictly = (
  documents: readonly SourceDocument[],
  options: DecodeOptions,
): Either<readonly Problem[], Company> => {
  const { company, problems } = decode(documents, options)
  return problems.length === 0 ? right(company) : left(problems)
}
