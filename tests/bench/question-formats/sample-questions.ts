import type { ReadContent } from '#importing/question/question-reading'

/** Questions of every type that GIFT and Moodle XML have in common, each with texts of its own. */
export function sampleQuestions(count: number): { id: string; content: ReadContent }[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `JT-${String(index).padStart(5, '0')}`,
    content: contentOf(index),
  }))
}

function contentOf(index: number): ReadContent {
  const topic = `topic-${Math.floor(index / 400)}`
  const explanation = `第${index}题：依照道路交通安全法，驾驶机动车上道路行驶，应当悬挂机动车号牌，并随车携带行驶证。`
  const citations = [
    { instrument: 'road-traffic-law', edition: '2021', article: String(1 + (index % 120)), paragraph: 1 },
  ]
  return {
    subject: 'traffic-law',
    topic,
    difficulty: 3,
    isCase: false,
    body: bodyOf(index),
    explanation,
    citations,
  }
}

function bodyOf(index: number): ReadContent['body'] {
  const stem = `机动车驾驶人在第${index}种情形下通过路口，遇有交通信号灯与交通警察的指挥不一致时，下列做法正确的是哪一项？`
  const option = (id: string) => ({ id, text: `按照第${index}条规定的${id}种方式减速、停车或者通行` })
  const options = ['A', 'B', 'C', 'D'].map(option)
  switch (index % 6) {
    case 0:
    case 1:
      return { type: 'single', stem, options, key: 'ABCD'.charAt(index % 4) }
    case 2:
      return { type: 'multiple', stem, options, key: ['A', 'C'] }
    case 3:
      return { type: 'trueFalse', stem: `${stem}（${index}）`, key: index % 2 === 0 }
    case 4:
      return {
        type: 'fillIn',
        stem: `第${index}条规定，罚款____元。`,
        blanks: [{ accept: [String(index), `${index}元`] }],
      }
    default:
      return {
        type: 'numeric',
        stem: `第${index}处的限速是多少？`,
        key: String(index % 120),
        tolerance: '0',
        unit: '',
      }
  }
}
