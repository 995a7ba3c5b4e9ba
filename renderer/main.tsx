import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { askForFirstViews } from './client/session.ts'
import { giveNonceToStyles } from './ui/page-nonce.ts'
import { refuseDrops } from './ui/refuse-drops.ts'
import { refuseMarkupFromStrings } from './ui/trusted-types.ts'

refuseMarkupFromStrings()
refuseDrops()
giveNonceToStyles()
askForFirstViews()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<App />)
