"""The pack editor: packs and drafts, and a draft with the printed card beside it."""
