/** Fills the screen where the browser or the window allows it. Nothing rests on it: core refuses all else anyway. */
export function fillScreen(): void {
  // A promise is missing where the browser cannot do it at all.
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** Gives the screen back where it was filled. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}
