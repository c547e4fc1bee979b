/** What a test tells the double to do. */
export type Order =
  | { do: 'menu'; words: string[] }
  | { do: 'menu-labels' | 'asked' | 'seen' | 'device' | 'spelling' | 'crash' | 'close-window' | 'quit' }
  | { do: 'answer'; kind: 'open' | 'save' | 'message'; with: unknown }
  | {
      do: 'emit';
      on: 'app' | 'powerMonitor' | 'window' | 'contents';
      event: string;
      with?: Record<string, unknown>;
      rest?: unknown[];
    }
  | { do: 'permission'; permission: string }
  | { do: 'window-open'; url: string }
  | { do: 'request'; url: string; method?: string }
  | { do: 'know-file'; path: string }
  | { do: 'fail'; how: 'rejection' | 'exception' };

export interface Seen {
  readonly trace: readonly string[];
  readonly opened: readonly string[];
  readonly blocked: readonly string[];
  readonly leaks: readonly string[];
}
