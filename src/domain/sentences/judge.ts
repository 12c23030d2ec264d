/** What the judge room has to say: why a slot is late, early or missing, or why it is not. */
export interface JudgeSentences {}
