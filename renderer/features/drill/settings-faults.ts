import { checkBlueprint } from '#engine/paper/check-blueprint'
import type { BlueprintFault } from '#engine/paper/check-blueprint'
import type { Settings } from './drill-types.ts'

export type SettingsFault =
  | { kind: 'title'; code: 'titleRequired' | 'titleTooLong' }
  | { kind: 'window' }
  | ({ kind: 'blueprint' } & BlueprintFault)

/** Everything that keeps settings from being saved, all at once. Whether the bank suffices is asked of the backend. */
export function checkSettings(settings: Settings): SettingsFault[] {
  const title = settings.title.trim()
  return [
    ...(title === '' ? [{ kind: 'title', code: 'titleRequired' } as const] : []),
    ...(title.length > 60 ? [{ kind: 'title', code: 'titleTooLong' } as const] : []),
    ...(settings.closesAfterMs <= settings.opensAfterMs ? [{ kind: 'window' } as const] : []),
    ...checkBlueprint(settings.blueprint).map(fault => ({ kind: 'blueprint', ...fault }) as const),
  ]
}
