/** What the sources of the bank bar from being asked (question-bank/README.md, "Rules"). */
export type Withheld = {
  /** Rows of the chronology and of the list of facts that are marked unverified, disputed or 勿考 as a whole. */
  rows: readonly string[]
  /** Statutes under revision, or not verified to be in force as they stand: no question on them. */
  instruments: readonly string[]
  /** Words of what has no verified text here. */
  words: readonly { name: string; pattern: RegExp }[]
}

export const WITHHELD: Withheld = {
  // Rows of which only a detail is marked are not here: a headcount or a day can be judged by reading alone.
  rows: ['PH143', 'PH145', 'PH150', 'PH258', 'PH264', 'DX07', 'DX08', 'DX09', 'GB03', 'GB04', 'GB10'],
  instruments: ['police-law', 'school-bus'],
  words: [
    { name: '准驾车型代码', pattern: /(?<![A-Za-z0-9])(A[1-3]|B[12]|C[1-6])(?![A-Za-z0-9])/u },
    { name: '准驾车型代码', pattern: /(准驾|持有?)[“「]?[DEFMNP](照|证|型|类|驾驶证)/u },
    { name: '校车安全管理条例', pattern: /校车(安全管理)?条例/u },
    { name: '道路交通安全法修订草案', pattern: /(道路交通安全法|道交法).{0,6}(修订)?草案|修订草案/u },
  ],
}
