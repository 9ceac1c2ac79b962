// Preloaded into a run of the bundle (`node --import`), whose waits are to be over soon.
import { shortenWaits } from './quick-timers.ts';

shortenWaits();
