// Package kubernetes checks deploy/kubernetes by Kubernetes' own types. It's a separate module, so Sundial doesn't depend on these types.
package kubernetes

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	policyv1 "k8s.io/api/policy/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer/json"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
)

// objects reads every document of the example. Unknown and doubled fields are errors.
func objects(t *testing.T) []runtime.Object {
	t.Helper()
	scheme := runtime.NewScheme()
	for _, add := range []func(*runtime.Scheme) error{appsv1.AddToScheme, corev1.AddToScheme, networkingv1.AddToScheme, policyv1.AddToScheme} {
		if err := add(scheme); err != nil {
			t.Fatal(err)
		}
	}
	strict := json.NewSerializerWithOptions(json.DefaultMetaFactory, scheme, scheme, json.SerializerOptions{Yaml: true, Strict: true})
	files, err := filepath.Glob("../../deploy/kubernetes/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no example was found: %v", err)
	}
	var all []runtime.Object
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		documents := utilyaml.NewYAMLReader(bufio.NewReader(bytes.NewReader(text)))
		for {
			document, err := documents.Read()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("read %s: %v", file, err)
			}
			object, kind, err := strict.Decode(document, nil, nil)
			if err != nil {
				t.Fatalf("%s, %v: %v", file, kind, err)
			}
			all = append(all, object)
		}
	}
	return all
}

func deployment(t *testing.T) *appsv1.Deployment {
	t.Helper()
	for _, object := range objects(t) {
		if d, ok := object.(*appsv1.Deployment); ok {
			return d
		}
	}
	t.Fatal("there is no Deployment")
	return nil
}

func TestEveryObjectIsOfAKnownKindWithKnownFields(t *testing.T) {
	if n := len(objects(t)); n < 4 {
		t.Errorf("%d objects, want the deployment, its claim, its disruption budget and its network policy", n)
	}
}

func TestTheDeploymentHasTwoReplicasProbesAndNoRights(t *testing.T) {
	d := deployment(t)
	if d.Spec.Replicas == nil || *d.Spec.Replicas != 2 {
		t.Errorf("replicas = %v, want 2", d.Spec.Replicas)
	}
	c := d.Spec.Template.Spec.Containers[0]
	if c.StartupProbe == nil || c.LivenessProbe.HTTPGet.Path != "/healthz" || c.ReadinessProbe.HTTPGet.Path != "/readyz" {
		t.Error("a probe is missing or asks the wrong path")
	}
	if s := c.SecurityContext; s == nil || *s.AllowPrivilegeEscalation || !*s.ReadOnlyRootFilesystem || len(s.Capabilities.Drop) != 1 {
		t.Error("the container may do more than it needs")
	}
	if *d.Spec.Template.Spec.SecurityContext.RunAsUser != 65532 {
		t.Error("it doesn't run as the image's user")
	}
}

func TestItSetsOnlyVariablesThatSundialReads(t *testing.T) {
	config, err := os.ReadFile("../../docs/operate.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range deployment(t).Spec.Template.Spec.Containers[0].Env {
		if !strings.Contains(string(config), "`"+strings.TrimSuffix(v.Name, "_FILE")+"`") {
			t.Errorf("docs/operate.md doesn't know %s", v.Name)
		}
	}
}

// of returns the only object of its kind.
func of[T runtime.Object](t *testing.T) T {
	t.Helper()
	var found []T
	for _, object := range objects(t) {
		if o, ok := object.(T); ok {
			found = append(found, o)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d objects of %T, want one", len(found), *new(T))
	}
	return found[0]
}

// TestEverythingSelectsThePodsOfTheDeployment: a selector that matches nothing is no error
// to Kubernetes, and protects nothing.
func TestEverythingSelectsThePodsOfTheDeployment(t *testing.T) {
	d := deployment(t)
	pods := labels.Set(d.Spec.Template.Labels)
	selectors := map[string]*metav1.LabelSelector{
		"the deployment":        d.Spec.Selector,
		"the disruption budget": of[*policyv1.PodDisruptionBudget](t).Spec.Selector,
		"the network policy":    &of[*networkingv1.NetworkPolicy](t).Spec.PodSelector,
	}
	for i := range d.Spec.Template.Spec.TopologySpreadConstraints {
		selectors["the spread"] = d.Spec.Template.Spec.TopologySpreadConstraints[i].LabelSelector
	}
	for name, selector := range selectors {
		s, err := metav1.LabelSelectorAsSelector(selector)
		if err != nil || s.Empty() || !s.Matches(pods) {
			t.Errorf("%s selects %v, %v", name, s, err)
		}
	}
	for _, object := range objects(t) {
		m, err := meta.Accessor(object)
		if err != nil || m.GetNamespace() != d.Namespace || m.GetName() == "" {
			t.Errorf("%T is in the namespace %q, %v", object, m.GetNamespace(), err)
		}
	}
}

func TestADrainLeavesOneAndTakesOne(t *testing.T) {
	d, budget := deployment(t), of[*policyv1.PodDisruptionBudget](t)
	least := budget.Spec.MinAvailable
	if least == nil || least.IntValue() < 1 || least.IntValue() >= int(*d.Spec.Replicas) {
		t.Errorf("of %d replicas %v must stay: want at least one, and not all", *d.Spec.Replicas, least)
	}
	if u := d.Spec.Strategy.RollingUpdate; u == nil || u.MaxUnavailable.IntValue() != 0 {
		t.Error("an upgrade leaves a gap")
	}
	if grace := d.Spec.Template.Spec.TerminationGracePeriodSeconds; grace == nil || *grace <= 10 {
		t.Error("Sundial finishes what it's handling within 10 s, and is given less")
	}
}

// TestProbesMonitoringAndTheNetworkPolicyMeanOnePort compares them with the address that
// Sundial is given, which must be reachable from outside of the pod.
func TestProbesMonitoringAndTheNetworkPolicyMeanOnePort(t *testing.T) {
	d := deployment(t)
	c := d.Spec.Template.Spec.Containers[0]
	host, port := "", ""
	for _, v := range c.Env {
		if v.Name == "SUNDIAL_HTTP_ADDR" {
			host, port, _ = net.SplitHostPort(v.Value)
		}
	}
	if ip := net.ParseIP(host); ip == nil || !ip.IsUnspecified() {
		t.Errorf("Sundial listens on %q, where no probe reaches it", host)
	}
	named := map[string]string{}
	for _, p := range c.Ports {
		named[p.Name] = strconv.Itoa(int(p.ContainerPort))
	}
	ports := map[string]string{
		"startup": named[c.StartupProbe.HTTPGet.Port.String()], "liveness": named[c.LivenessProbe.HTTPGet.Port.String()],
		"readiness": named[c.ReadinessProbe.HTTPGet.Port.String()], "Prometheus": d.Spec.Template.Annotations["prometheus.io/port"],
	}
	for _, rule := range of[*networkingv1.NetworkPolicy](t).Spec.Ingress {
		for _, p := range rule.Ports {
			ports["the network policy"] = p.Port.String()
		}
		if len(rule.From) == 0 {
			t.Error("the network policy lets everyone in: metrics have no password")
		}
	}
	for name, p := range ports {
		if p != port {
			t.Errorf("%s asks port %q, Sundial listens on %q", name, p, port)
		}
	}
}

// TestEverySecretIsAFileThatTheHeadOfTheExampleMakes looks for each file in the command
// that makes the secret, and for each volume among what's mounted.
func TestEverySecretIsAFileThatTheHeadOfTheExampleMakes(t *testing.T) {
	text, err := os.ReadFile("../../deploy/kubernetes/sundial.yaml")
	if err != nil {
		t.Fatal(err)
	}
	d := deployment(t)
	pod, c := d.Spec.Template.Spec, d.Spec.Template.Spec.Containers[0]
	mounted := map[string]string{}
	for _, m := range c.VolumeMounts {
		mounted[m.Name] = m.MountPath
	}
	for _, v := range pod.Volumes {
		if mounted[v.Name] == "" {
			t.Errorf("the volume %s isn't mounted", v.Name)
		}
		if v.Secret != nil && !strings.Contains(string(text), "create secret generic "+v.Secret.SecretName) {
			t.Errorf("the head makes no secret %s", v.Secret.SecretName)
		}
		if v.Secret != nil && (v.Secret.DefaultMode == nil || *v.Secret.DefaultMode&0o007 != 0) {
			t.Error("everyone in the pod can read the secrets")
		}
		if v.PersistentVolumeClaim != nil && v.PersistentVolumeClaim.ClaimName != of[*corev1.PersistentVolumeClaim](t).Name {
			t.Errorf("there's no claim %s", v.PersistentVolumeClaim.ClaimName)
		}
	}
	files := 0
	for _, v := range c.Env {
		if !strings.HasSuffix(v.Name, "_FILE") {
			if strings.Contains(v.Name, "TOKEN") || v.Name == "SUNDIAL_KEY" || v.Name == "DATABASE_URL" && v.Value != "" {
				t.Errorf("%s is a secret in the open", v.Name)
			}
			continue
		}
		files++
		name, ok := strings.CutPrefix(v.Value, mounted["secrets"]+"/")
		if !ok || !regexp.MustCompile(`--from-(literal|file)=`+name+`\b`).Match(text) {
			t.Errorf("%s is %s, which the head doesn't make", v.Name, v.Value)
		}
	}
	if files < 4 {
		t.Errorf("%d files of secrets, want the key, the database and two tokens", files)
	}
	if len(pod.Volumes) != len(c.VolumeMounts) {
		t.Errorf("%d volumes, %d mounts", len(pod.Volumes), len(c.VolumeMounts))
	}
}
