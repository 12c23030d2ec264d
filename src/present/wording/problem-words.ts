/** The words that one kind of problem needs; each part in both languages, so that no message can be half said. */
import type { Said } from './terms.js'

/** `page`: `docs/problems/<id>.md` says more. `need` may be empty where what was seen says it all. */
export interface ProblemWords<With> {
  readonly title: Said
  readonly saw: (details: With) => Said
  readonly need: (details: With) => Said
  readonly todo: (details: With) => Said
  readonly page?: true
}
