import type { KeyPoint } from '#engine/question/question'

const POINT = /^要点（(\d{1,3})分）：/u

/** Key points as lines of a text, for formats where only a person reads how a short answer is marked. */
export function keyPointLines(points: readonly KeyPoint[]): string {
  return points.map(({ text, weight }) => `要点（${weight}分）：${text}`).join('\n')
}

/** Whether a line of these texts would be taken for a key point of its own. */
export function losesKeyPoints(before: string, points: readonly KeyPoint[]): boolean {
  const read = splitKeyPoints([before, keyPointLines(points)].filter(text => text !== '').join('\n'))
  return read.rest !== before || JSON.stringify(read.keyPoints) !== JSON.stringify(points)
}

/** Takes the key points out of a text again; a line without a mark goes on with the point above it. */
export function splitKeyPoints(text: string): { rest: string; keyPoints: KeyPoint[] } {
  const rest: string[] = []
  const keyPoints: KeyPoint[] = []
  for (const line of text.split('\n')) {
    const point = POINT.exec(line)
    const last = keyPoints.at(-1)
    if (point) keyPoints.push({ text: line.slice(point[0].length), weight: Number(point[1]) })
    else if (last) last.text += `\n${line}`
    else rest.push(line)
  }
  return { rest: rest.join('\n'), keyPoints }
}
