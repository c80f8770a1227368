metadata description = 'What is deleted by age. A run record always outlives its upload: without it the sweep would process the upload again.'

param dataAccountName string
param hostAccountName string
param separateHostStorage bool
param inboxRetentionDays int
param deadLetterRetentionDays int
param eventDeadLetterContainer string

var inboxRules = inboxRetentionDays > 0
  ? [
      rule('inbox', 'inbox/', inboxRetentionDays)
      rule('runs', 'runs/', inboxRetentionDays + 30)
    ]
  : []
var letterRules = deadLetterRetentionDays > 0 ? [rule('deadletter', 'deadletter/', deadLetterRetentionDays)] : []
// An event's letter names the blob; the sweep finds the blob itself long before.
var eventRules = [rule('eventgrid-deadletter', '${eventDeadLetterContainer}/', 30)]
var dataRules = concat(inboxRules, letterRules, separateHostStorage ? [] : eventRules)

func rule(name string, prefix string, days int) object => {
  name: name
  enabled: true
  type: 'Lifecycle'
  definition: {
    filters: { blobTypes: ['blockBlob'], prefixMatch: [prefix] }
    actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: days } } }
  }
}

resource data 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: dataAccountName
}

resource host 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostAccountName
}

// A policy without rules is refused.
resource dataPolicy 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = if (!empty(dataRules)) {
  parent: data
  name: 'default'
  properties: { policy: { rules: dataRules } }
}

resource hostPolicy 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = if (separateHostStorage) {
  parent: host
  name: 'default'
  properties: { policy: { rules: eventRules } }
}
