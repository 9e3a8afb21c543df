import { Entrance } from '../src/features/auth/entrance.tsx'

export default Entrance
