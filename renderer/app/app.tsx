import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { I18nextProvider } from 'react-i18next'
import { readArticle } from '../client/article-source.ts'
import { pictureAddress } from '../client/picture-source.ts'
import { followChanges, queryClient } from '../client/queries.ts'
import { i18n } from '../i18n/i18n.ts'
import { Announcer } from '../ui/announcer.tsx'
import { AppearanceProvider } from '../ui/appearance-provider.tsx'
import { ArticleContext } from '../ui/article-context.ts'
import { PictureContext } from '../ui/picture-context.ts'
import { ConnectionBar } from './connection-bar.tsx'
import { CrashBoundary } from './crash-boundary.tsx'
import { Gate } from './gate.tsx'

export function App() {
  useEffect(() => followChanges(), [])
  return (
    <I18nextProvider i18n={i18n}>
      <AppearanceProvider>
        <CrashBoundary>
          <QueryClientProvider client={queryClient}>
            <Announcer>
              <ConnectionBar />
              <PictureContext value={pictureAddress}>
                <ArticleContext value={readArticle}>
                  <Gate />
                </ArticleContext>
              </PictureContext>
            </Announcer>
          </QueryClientProvider>
        </CrashBoundary>
      </AppearanceProvider>
    </I18nextProvider>
  )
}
