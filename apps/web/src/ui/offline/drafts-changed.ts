const channelName = 'dvk-outbox';
const here = new EventTarget();

/** Says in this tab and in the others that the drafts on this device are not the same any more. */
export function tellDraftsChanged(): void {
  here.dispatchEvent(new Event('changed'));
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}

export function onDraftsChanged(act: () => void): () => void {
  here.addEventListener('changed', act);
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName);
  if (channel !== null) channel.onmessage = act;
  return () => {
    here.removeEventListener('changed', act);
    channel?.close();
  };
}
