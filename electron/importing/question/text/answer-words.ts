const RIGHT = /^(?:√|✓|✔|☑|V|对|对的|正确|正确的|是|T|TRUE|Y|YES)$/iu
// The last but one is a Greek letter, which people take for the sign.
const WRONG = /^(?:×|✗|✘|X|Χ|╳|错|错的|错误|错误的|不正确|不对|否|F|FALSE|N|NO)$/iu
const ENDING = /[\s。.；;，,、]+$/u
const PAIRS = ['()', '[]', '{}', '【】', '〔〕', '「」', '『』', '“”', '""', '<>', '〈〉']

/** 「（B）」, 「【√】」, 「选 B」, 「B项」 without what people put around an answer of letters or marks. */
function bareAnswer(text: string): string {
  let bare = text.normalize('NFKC').trim().replace(ENDING, '')
  bare = bare.replace(/^(?:应选|故选|选)\s*[:：]?\s*/u, '').replace(/\s*(?:选项|项)$/u, '')
  for (;;) {
    const pair = PAIRS.find(
      ([open, close]) => bare.length > 2 && bare.startsWith(open ?? '') && bare.endsWith(close ?? ''),
    )
    if (pair === undefined) return bare
    bare = bare.slice(1, -1).trim().replace(ENDING, '')
  }
}

/** 对 √ T 正确, 错 × F 错误; null for anything else. */
export function readTruth(text: string): boolean | null {
  const plain = bareAnswer(text)
  if (RIGHT.test(plain)) return true
  return WRONG.test(plain) ? false : null
}

/** 「ABD」, 「A、B、D」, 「A,B」, 「Ａ Ｂ」 → A, B, D. Null for anything else; letters may repeat, the engine says so. */
export function readLetters(text: string): string[] | null {
  const plain = bareAnswer(text)
    .replaceAll(/[\s,，、;；/|.．+&和及与]+/gu, '')
    .toUpperCase()
  return /^[A-Z]{1,26}$/u.test(plain) ? Array.from(plain) : null
}

/** 「C-A-B」, 「C→A→B」, 「CAB」 */
export function readSequence(text: string): string[] | null {
  return readLetters(text.replaceAll(/[-—–→>＞]+/gu, ''))
}

/** 「1-B 2-A」, 「1B，2A」, 「①—B」 as numbers of the left side with the letters of the right. */
export function readPairs(text: string): { left: number; right: string }[] | null {
  const plain = text.normalize('NFKC')
  const pairs = [...plain.matchAll(/(\d{1,2})\s*[-—–→=:.、]*\s*([A-Za-z])(?![A-Za-z])/gu)]
  const rest = plain
    .replaceAll(/(\d{1,2})\s*[-—–→=:.、]*\s*([A-Za-z])(?![A-Za-z])/gu, '')
    .replaceAll(/[\s,，;；、。.]+/gu, '')
  if (pairs.length === 0 || rest !== '') return null
  return pairs.map(([, left = '', right = '']) => ({ left: Number(left), right: right.toUpperCase() }))
}

/** Square brackets hold an answer only if it could be nothing else: [T] is a name. */
const HINT =
  /[（(]\s*(?:答案\s*[:：]\s*)?((?:[A-HＡ-Ｈa-h][\s,，、;；/]*){1,8}|√|×|✓|✗|✔|✘|对|错|正确|错误|T|F|Ｘ|X)\s*[）)]|[【[]\s*(?:答案\s*[:：]\s*)?((?:[A-HＡ-Ｈ][\s,，、;；/]*){1,8}|√|×|✓|✗|✔|✘|对|错|正确|错误)\s*[】\]]/gu

export type BracketAnswer = { text: string; from: number; to: number }

/** The last bracket of a stem that holds nothing but an answer: （ ABD ）, （√）, 【B】. */
export function bracketAnswer(stem: string): BracketAnswer | null {
  let found: BracketAnswer | null = null
  for (const match of stem.matchAll(HINT))
    found = {
      text: (match[1] ?? match[2] ?? '').trim(),
      from: match.index,
      to: match.index + match[0].length,
    }
  return found
}
