/** What the match room has to say: why a punch went where it went. */
export interface MatchSentences {}
