'use client'
import { BrokenPage } from '../src/features/frame/broken-page.tsx'

export default BrokenPage
