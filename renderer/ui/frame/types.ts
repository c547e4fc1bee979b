import type { ReactNode } from 'react';
import type { Notice } from './NoticeBanner.tsx';

export interface FileFacts {
  readonly name: string;
  readonly sample: boolean;
  readonly readOnly: boolean;
  /** Whether a passphrase opens it. */
  readonly encrypted: boolean;
}

export interface SavedFacts {
  readonly state: 'saved' | 'saving' | 'cannot_save' | 'out_of_reach' | 'not_answering';
  /** An instant, UTC. */
  readonly savedAt: string | null;
  readonly reason?: string;
  readonly wayOut?: string;
  /** What is on screen is written beside the file, which something else changed. */
  readonly beside?: boolean;
}

export interface PersonChoice {
  readonly id: string;
  readonly name: string;
  /** A role, to tell two people of one name apart. */
  readonly detail?: string;
}

export interface MeetingFacts {
  /** How many were ticked; a page is never told who. */
  readonly room: number;
}

/** What the sidebar counts; an area left out shows no number. */
export type NavCounts = Readonly<Partial<Record<NavArea, number>>>;
export type NavArea =
  | 'home'
  | 'staff'
  | 'stages'
  | 'reviews'
  | 'programmes'
  | 'matching'
  | 'projects'
  | 'impact'
  | 'plans'
  | 'settings';

export interface Findable {
  readonly id: string;
  readonly kind: 'person' | 'post' | 'programme' | 'action';
  readonly label: string;
  readonly detail?: string;
  /** A place, as '#/staff/…', or something to do. */
  readonly go: string | (() => void);
}

/** A step that would be taken back or done again, in words, and how. */
export interface TakingBack {
  readonly words: string;
  readonly run: () => void;
}

export interface FrameProps {
  readonly undo: TakingBack | null;
  readonly redo: TakingBack | null;
  /** By key: what is the latest then, which the page may not know yet. */
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly file: FileFacts;
  readonly saved: SavedFacts;
  readonly meeting: MeetingFacts | null;
  /** A backup is looked at: when it was made, and the way back. */
  readonly backup: { readonly moment: string; readonly onLeave: () => void } | null;
  readonly counts: NavCounts;
  /** Null until the names have been read. */
  readonly findable: readonly Findable[] | null;
  /** Who can be ticked as being in the room. */
  readonly people: readonly PersonChoice[];
  /** Who was ticked last: the next meeting starts with them. */
  readonly lastRoom: readonly string[];
  /** The path now, without its query. */
  readonly path: string;
  readonly onStartMeeting: (room: readonly string[]) => Promise<void>;
  readonly onEndMeeting: () => Promise<void>;
  /** Locks the file, or covers the page where no passphrase would open it again. */
  readonly onLock: () => void;
  /** Hands over a copy of the file as it is on screen, wherever the file itself may be. */
  readonly onSaveCopy: () => void;
  /** What the file's card offers: save a copy, close, open another. */
  readonly fileMenu: readonly { readonly label: string; readonly run: () => void }[];
  /** What is to be seen to about the file as a whole. */
  readonly notices: readonly Notice[];
  readonly children: ReactNode;
}
