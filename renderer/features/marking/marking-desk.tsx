import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type View, askEarly, useKnownView, useView } from '../../client/hooks.ts'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { type Filter, queueInput } from './marking-address.ts'
import { AnswerDesk } from './answer-desk.tsx'
import type { Answer } from './marking-types.ts'
import { type Saved, SavedLine } from './saved-line.tsx'
import { type Place, type Walk, neighbour, parsePlace, placeKey, walkFrom } from './walk.ts'

/** As many answers as one sitting at the desk goes through. */
const AHEAD = 200

type Props = {
  filter: Filter
  at: Place
  onGo: (place: Place) => void
  onLeave: () => void
}

function answerView(place: Place): View<Answer> {
  return {
    topics: ['marking', 'members'],
    name: 'marking.get',
    input: place,
    load: client => client.marking.get(place),
  }
}

/** One answer at a time, in the order of the queue from which one came. */
export function MarkingDesk({ filter, at, onGo, onLeave }: Props) {
  const { t } = useTranslation('marking')
  const [walk, setWalk] = useState<Walk | null>(null)
  const input = { ...queueInput(filter), offset: 0, limit: AHEAD }
  const queue = useView(['marking'], 'marking.queue', input, client => client.marking.queue(input))
  const answer = useKnownView(answerView(at))
  const [saved, setSaved] = useState<Saved | null>(null)
  // What was kept from before may be old; the walk begins with what is there now.
  if (walk === null && queue.data && !queue.isFetching) setWalk(walkFrom(queue.data.rows, at))
  const next = walk ? neighbour(walk, at, 1) : null
  const nextKey = next ? placeKey(next) : ''
  useEffect(() => {
    const place = parsePlace(nextKey)
    if (place) askEarly(answerView(place))
  }, [nextKey])
  const back = <Button onClick={onLeave}>{t('desk.back')}</Button>
  if (!walk || !answer.data) {
    const error = answer.error ?? queue.error
    return (
      <>
        <PageHead title={t('place')} actions={back} />
        {error ? <RefusalAlert error={error} /> : <LoadingState />}
      </>
    )
  }
  return (
    <>
      <RefusalAlert error={answer.error} />
      <AnswerDesk
        key={placeKey(at)}
        answer={answer.data}
        at={at}
        walk={walk}
        told={<SavedLine saved={saved} at={at} hasNext={next !== null} onGo={onGo} />}
        onSaved={state => setSaved({ place: at, state })}
        onGo={onGo}
        onLeave={onLeave}
      />
    </>
  )
}
