raise ImportError('planted while loading')
