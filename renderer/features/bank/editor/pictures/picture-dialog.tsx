import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toBase64 } from '../../../../client/base64.ts'
import { useCommand } from '../../../../client/hooks.ts'
import { Dialog } from '../../../../ui/dialog.tsx'
import { Field } from '../../../../ui/field.tsx'
import { LoadingState } from '../../../../ui/loading-state.tsx'
import type { Redrawing } from '../../../../ui/redraw-picture.ts'
import { redrawPicture } from '../../../../ui/redraw-picture.ts'
import { ProblemAlert, RefusalAlert } from '../../../../ui/refusal-alert.tsx'
import type { PictureWish } from './insert-picture.ts'
import { MAX_WORDS, pictureMark } from './picture-mark.ts'
import styles from './pictures.module.css'

/** What `redrawPicture` takes; the chooser shows nothing else. */
const ACCEPT = 'image/png,image/jpeg,image/webp'

type Drawing = (Redrawing & { address: string }) | null

async function redraw(file: File): Promise<Drawing> {
  const drawing = await redrawPicture(file)
  return { ...drawing, address: drawing.ok ? URL.createObjectURL(drawing.picture) : '' }
}

/** From a file to a picture of the bank: drawn anew, looked at, put into words, kept. Nothing is kept before 插入. */
export function PictureDialog({ wish, onClose }: { wish: PictureWish; onClose: () => void }) {
  const { t } = useTranslation('bank')
  const chooser = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState(wish.file)
  const [drawing, setDrawing] = useState<Drawing>(null)
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(true)
  const keep = useCommand(async (client, picture: Blob) =>
    client.picture.add({ base64: toBase64(new Uint8Array(await picture.arrayBuffer())) }),
  )
  useEffect(() => {
    if (file === null) {
      chooser.current?.click()
      return undefined
    }
    let isCurrent = true
    void redraw(file).then(done => {
      if (isCurrent) setDrawing(done)
      else if (done?.ok) URL.revokeObjectURL(done.address)
    })
    return () => {
      isCurrent = false
    }
  }, [file])
  const isChoosing = file === null
  useEffect(() => {
    const input = chooser.current
    // Whoever takes back the wish for a picture is not asked again. React has no name for this event.
    const leave = () => {
      if (isChoosing) setOpen(false)
    }
    input?.addEventListener('cancel', leave)
    return () => input?.removeEventListener('cancel', leave)
  }, [isChoosing])
  const drawn = drawing?.ok ? drawing : null
  const address = drawn?.address
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address])

  const insert = () => {
    if (!drawn || words.trim() === '' || keep.isPending) return
    keep.mutate(drawn.picture, {
      onSuccess: ({ sha256 }) => {
        setOpen(false)
        wish.insert(pictureMark(sha256, words))
      },
    })
  }
  return (
    <Dialog
      title={t('picture.insert')}
      open={open}
      closable={!keep.isPending}
      onClose={onClose}
      footer={
        <>
          <Button disabled={keep.isPending} onClick={() => setOpen(false)}>
            {t('picture.cancel')}
          </Button>
          <Button disabled={keep.isPending} onClick={() => chooser.current?.click()}>
            {t(isChoosing ? 'picture.choose' : 'picture.chooseOther')}
          </Button>
          <Button
            type="primary"
            disabled={!drawn || words.trim() === ''}
            loading={keep.isPending}
            onClick={insert}
          >
            {t('picture.do')}
          </Button>
        </>
      }
    >
      <input
        ref={chooser}
        type="file"
        accept={ACCEPT}
        hidden
        data-testid="picture-file"
        onChange={event => {
          const [chosen] = event.target.files ?? []
          // The same file may be chosen again after it has been made smaller.
          event.target.value = ''
          if (!chosen) return
          setDrawing(null)
          setFile(chosen)
        }}
      />
      <div className={styles['dialog']}>
        {isChoosing ? <p>{t('picture.lead')}</p> : null}
        {!isChoosing && drawing === null ? <LoadingState label={t('picture.drawing')} /> : null}
        {drawing?.ok === false ? (
          <ProblemAlert problem={{ kind: 'refused', refusal: drawing.fault }} />
        ) : null}
        {drawn ? (
          <>
            <img src={drawn.address} alt={words} className={styles['look']} />
            <Field label={t('picture.words')} hint={t('picture.wordsHint')}>
              {ids => (
                <Input
                  {...ids}
                  data-initial-focus
                  ref={input => input?.focus()}
                  maxLength={MAX_WORDS}
                  placeholder={t('picture.wordsPlaceholder')}
                  value={words}
                  onChange={event => setWords(event.target.value)}
                  onKeyDown={event => {
                    if (event.key === 'Enter' && !event.nativeEvent.isComposing) insert()
                  }}
                />
              )}
            </Field>
            <RefusalAlert error={keep.error} />
          </>
        ) : null}
      </div>
    </Dialog>
  )
}
